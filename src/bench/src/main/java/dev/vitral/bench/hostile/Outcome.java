package dev.vitral.bench.hostile;

import java.time.Duration;
import java.util.Map;

/**
 * What became of one attack.
 *
 * @param quiet the normal client's p99 before it, in milliseconds
 * @param beside the same during it
 * @param failed requests of the normal client that were not answered 200 during it
 * @param ended connections that the portal has ended, of those opened
 */
record Outcome(
    Attack attack,
    double quiet,
    double beside,
    long failed,
    int opened,
    int refused,
    int ended,
    Duration lastEnd,
    Map<String, Integer> answers) {

  /** How much longer a normal client may wait. */
  static final double ALLOWED = 2;

  double ratio() {
    return quiet == 0 ? 0 : beside / quiet;
  }

  /** Nobody else suffers, and what has to be ended is. */
  boolean holds() {
    return failed == 0
        && quiet > 0
        && ratio() <= ALLOWED
        && opened > 0
        && (!attack.mustBeEnded() || ended == opened);
  }
}
