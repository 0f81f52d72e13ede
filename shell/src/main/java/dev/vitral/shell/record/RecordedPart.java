package dev.vitral.shell.record;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * How one part of an answer was had.
 *
 * @param began when it was wanted, counted from the request on; zero of what the request itself
 *     asked for
 * @param name an include such as {@code voting/leaderboard}, {@code page} for a page's primary,
 *     {@code answer} for what passed through
 * @param rung how well, such as {@code fresh} or {@code fallback}
 * @param way where from: {@code hit}, {@code stale-hit}, {@code fetched}
 * @param queued how long it waited for its turn, if that is known
 * @param took from when it was wanted until it was there; of a primary from the request on
 * @param bytes of its body, if they are known
 */
public record RecordedPart(
    Duration began,
    String name,
    String rung,
    String way,
    Optional<Duration> queued,
    Duration took,
    OptionalLong bytes) {

  /** What it takes beside its name, in bytes. */
  private static final int OVERHEAD = 184;

  private static final Set<String> OWN = Set.of("page", "answer");

  /** The primary of a page, or what passed through. */
  public static RecordedPart of(String name, String rung, String way, Duration took) {
    return new RecordedPart(
        Duration.ZERO, name, rung, way, Optional.empty(), took, OptionalLong.empty());
  }

  /**
   * The same in its request; what that itself asked for waited as long as it did.
   *
   * @param now since the request came
   */
  RecordedPart within(Duration now, Optional<Duration> ownQueue) {
    if (OWN.contains(name)) {
      return new RecordedPart(Duration.ZERO, name, rung, way, ownQueue, took, bytes);
    }
    Duration wanted = now.compareTo(took) < 0 ? Duration.ZERO : now.minus(took);
    return new RecordedPart(wanted, name, rung, way, queued, took, bytes);
  }

  int weight() {
    return OVERHEAD + 2 * name.length();
  }
}
