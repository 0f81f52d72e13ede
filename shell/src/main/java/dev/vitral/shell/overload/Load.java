package dev.vitral.shell.overload;

import java.time.Duration;

/**
 * Makes a level of load out of queueing delays. As CoDel does (RFC 8289, 3.1; Nichols and Jacobson,
 * "Controlling Queue Delay"), it looks at the least delay of an interval: a burst that is worked
 * off is no load, a queue that stands is. One interval changes the level by one, and between target
 * and half of it nothing changes, so that it does not swing. Not safe for several threads at a
 * time.
 */
final class Load {

  /** New work is refused. */
  static final int HIGHEST = 6;

  private final long target;
  private int level;

  Load(Duration target) {
    this.target = target.toNanos();
  }

  /**
   * Takes note of one interval.
   *
   * @param least delay in it
   * @return the level from now on, 0 to {@link #HIGHEST}
   */
  int after(Duration least) {
    if (least.toNanos() > target) {
      level = Math.min(HIGHEST, level + 1);
    } else if (least.toNanos() < target / 2) {
      level = Math.max(0, level - 1);
    }
    return level;
  }
}
