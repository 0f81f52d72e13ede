package dev.vitral.shell.record;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * How one part of an answer was had.
 *
 * @param name an include such as {@code voting/leaderboard}, {@code page} for a page's primary,
 *     {@code answer} for what passed through
 * @param rung how well, such as {@code fresh} or {@code fallback}
 * @param way where from: {@code hit}, {@code stale-hit}, {@code fetched}
 * @param queued how long it waited for its turn, if that is known
 * @param took from when it was wanted until it was there; of a primary from the request on
 * @param bytes of its body, if they are known
 */
public record RecordedPart(
    String name,
    String rung,
    String way,
    Optional<Duration> queued,
    Duration took,
    OptionalLong bytes) {

  /** What it takes beside its name, in bytes. */
  private static final int OVERHEAD = 160;

  private static final Set<String> OWN = Set.of("page", "answer");

  /** The primary of a page, or what passed through. */
  public static RecordedPart of(String name, String rung, String way, Duration took) {
    return new RecordedPart(name, rung, way, Optional.empty(), took, OptionalLong.empty());
  }

  /** The same; what the request itself asked for waited as long as the request did. */
  RecordedPart after(Optional<Duration> ownQueue) {
    return OWN.contains(name) ? new RecordedPart(name, rung, way, ownQueue, took, bytes) : this;
  }

  int weight() {
    return OVERHEAD + 2 * name.length();
  }
}
