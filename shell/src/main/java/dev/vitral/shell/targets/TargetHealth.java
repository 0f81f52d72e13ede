package dev.vitral.shell.targets;

import java.net.URI;
import java.time.Duration;

/**
 * How a target is at one moment.
 *
 * @param inFlight requests under way
 * @param failures in a row, since its last success
 * @param ejections since the shell's start
 * @param ejectedFor how long it is left out yet; zero if it is not
 * @param asItIsFor how long it has answered, or failed, without a break
 */
public record TargetHealth(
    URI url,
    TargetState state,
    int inFlight,
    int failures,
    int ejections,
    Duration ejectedFor,
    Duration asItIsFor) {

  /** Whether it answered when it was asked last. */
  public boolean answers() {
    return failures == 0;
  }
}
