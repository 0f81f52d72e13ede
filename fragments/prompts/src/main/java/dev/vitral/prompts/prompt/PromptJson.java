package dev.vitral.prompts.prompt;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vitral.prompts.people.PersonJson;
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
}
