package dev.vitral.shell.overload;

import java.time.Duration;

/**
 * Makes a level of load out of queueing delays. As CoDel does (RFC 8289, 3.1; Nichols and Jacobson,
 * "Controlling Queue Delay"), it looks at the least delay of an interval: a burst that is worked
 * off is no load, a queue that stands is. It rises by one in an interval, and by one more for each
 * time that the target fits twice into the delay: who is late by seconds cannot wait for seconds.
 * It falls one by one, and between target and half of it nothing changes, so that it does not
 * swing. Not safe for several threads at a time.
 */
final class Load {

  /** New work is refused. */
  static final int HIGHEST = 6;

  /** All that can be given up is. */
  static final int ALL_SHED = 5;

  private final long target;
  private final int highest;
  private int level;

  /**
   * @param highest level that it reaches, at most {@link #HIGHEST}
   */
  Load(Duration target, int highest) {
    this.target = target.toNanos();
    this.highest = highest;
  }

  /**
   * Takes note of one interval.
   *
   * @param least delay in it
   * @return the level from now on, 0 to the highest
   */
  int after(Duration least) {
    if (least.toNanos() > target) {
      level = Math.min(highest, level + 1 + doublings(least.toNanos() / target));
    } else if (least.toNanos() < target / 2) {
      level = Math.max(0, level - 1);
    }
    return level;
  }

  private static int doublings(long times) {
    return Long.SIZE - 1 - Long.numberOfLeadingZeros(Math.max(1, times));
  }
}
