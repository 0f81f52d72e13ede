package dev.vitral.shell.bulkhead;

import dev.vitral.shell.limits.TokenBucket;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** How often a fragment is asked: at most so many times in a second, or as often as one likes. */
final class Rate {

  private final Optional<TokenBucket> bucket;
  private final LongSupplier clock;

  /**
   * @param perSecond requests, at least 1, and as many at once after a calm second; null for any
   *     number
   * @param clock nanoseconds, as {@link System#nanoTime}
   */
  Rate(@Nullable Integer perSecond, LongSupplier clock) {
    this.bucket =
        Optional.ofNullable(perSecond)
            .map(tokens -> new TokenBucket(tokens, tokens, clock.getAsLong()));
    this.clock = clock;
  }

  /**
   * Looks at a setting.
   *
   * @throws IllegalArgumentException if it lets nothing in
   */
  static void check(int perSecond) {
    if (perSecond < 1) {
      throw new IllegalArgumentException("vitral.bulkhead.rates are at least 1: " + perSecond);
    }
  }

  /** Counts a request, if it may be made. */
  boolean take() {
    return bucket.isEmpty() || bucket.get().take(clock.getAsLong());
  }

  /** Whether a request may be made. */
  boolean allows() {
    return bucket.isEmpty() || bucket.get().has(clock.getAsLong());
  }
}
