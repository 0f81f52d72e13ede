package dev.vitral.prompts.feed;

import dev.vitral.prompts.people.Member;
import dev.vitral.prompts.prompt.Prompt;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A prompt in somebody's feed: their own, by somebody whom they follow, or recommended by somebody
 * whom they follow. It is the prompt itself with its author.
 *
 * @param booster who recommends it; null where it is there for its author
 * @param at since when it is in the feed
 */
public record Entry(Prompt prompt, @Nullable Member booster, Instant at) {

  public boolean boosted() {
    return booster != null;
  }

  /** The name of who recommends it; empty where nobody has to. */
  public String boosterName() {
    return booster == null ? "" : booster.name();
  }

  /** The path of who recommends it. */
  public String boosterPath() {
    return booster == null ? "" : booster.path();
  }
}
