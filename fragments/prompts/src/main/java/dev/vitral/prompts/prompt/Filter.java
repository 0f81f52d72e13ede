package dev.vitral.prompts.prompt;

import java.util.Optional;
import java.util.UUID;

/**
 * Which prompts somebody wants to see; all of them without a wish.
 *
 * @param words looked for in text and tags
 * @param tag exactly this tag
 * @param author only this person's
 */
public record Filter(Optional<String> words, Optional<String> tag, Optional<UUID> author) {

  /** Characters of a search. */
  public static final int LONGEST = 200;

  /** Everything by one person. */
  public static Filter by(UUID author) {
    return new Filter(Optional.empty(), Optional.empty(), Optional.of(author));
  }
}
