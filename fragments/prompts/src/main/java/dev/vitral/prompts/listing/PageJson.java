package dev.vitral.prompts.listing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page as JSON: the entries, and the cursor of the next page if there is one. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PageJson<T>(List<T> items, @Nullable String next) {

  /** The page as JSON. */
  public static <T> PageJson<T> of(Page<T> page) {
    return new PageJson<>(page.items(), page.next().orElse(null));
  }
}
