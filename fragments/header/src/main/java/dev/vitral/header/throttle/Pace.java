package dev.vitral.header.throttle;

import java.time.Duration;

/**
 * How often something may be tried.
 *
 * @param atOnce attempts without a wait, at least 1
 * @param interval after which one more may be made, at least 1 ms
 */
record Pace(int atOnce, Duration interval) {

  Pace {
    if (atOnce < 1 || interval.toMillis() < 1) {
      throw new IllegalArgumentException(
          "vitral.header.throttle: %d attempts, one more after %s; both must be more than nothing"
              .formatted(atOnce, interval));
    }
  }

  /**
   * So many in a window, of which some are made at once.
   *
   * @throws IllegalArgumentException if nothing could ever be tried, or too much
   */
  static Pace of(int atOnce, int attempts, Duration window) {
    if (attempts < 1) {
      throw new IllegalArgumentException(
          "vitral.header.throttle: %d attempts are none".formatted(attempts));
    }
    return new Pace(Math.min(atOnce, attempts), window.dividedBy(attempts));
  }
}
