package dev.vitral.prompts.prompt;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vitral.prompts.listing.Page;
import dev.vitral.prompts.people.Member;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A prompt as JSON clients read it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PromptJson(
    UUID id,
    String prompt,
    List<String> tags,
    String lang,
    PersonJson author,
    long likes,
    boolean liked,
    boolean edited,
    Instant createdAt,
    Instant updatedAt,
    String url,
    @Nullable Boolean withdrawn) {

  /** The prompt as JSON. */
  public static PromptJson of(Prompt prompt) {
    return new PromptJson(
        prompt.id(),
        prompt.text(),
        prompt.tags(),
        prompt.lang(),
        PersonJson.of(prompt.author()),
        prompt.likes(),
        prompt.liked(),
        prompt.edited(),
        prompt.createdAt(),
        prompt.updatedAt(),
        prompt.path(),
        prompt.hidden() ? true : null);
  }

  /** A page as JSON: the entries, and the cursor of the next page if there is one. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record PageJson<T>(List<T> items, @Nullable String next) {

    public static <T> PageJson<T> of(Page<T> page) {
      return new PageJson<>(page.items(), page.next().orElse(null));
    }
  }

  /** A person as others see them. */
  public record PersonJson(String handle, String name) {

    public static PersonJson of(Member member) {
      return new PersonJson(member.handle(), member.name());
    }
  }
}
