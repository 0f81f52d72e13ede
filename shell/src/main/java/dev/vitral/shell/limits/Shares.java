package dev.vitral.shell.limits;

import java.util.HashMap;
import java.util.Map;

/**
 * Room that is shared: each may take as much of it as is still free. So one alone takes half, each
 * of n who take all they can one part of n + 1, and who comes next finds as much (the dynamic
 * threshold of Choudhury and Hahne, 1998). Remembers only who has something. Safe for any thread.
 *
 * @param <W> who takes it
 */
public final class Shares<W> {

  private final long all;
  private final Map<W, Long> taken = new HashMap<>();
  private long sum;

  /**
   * @param all that is there, such as bytes
   */
  public Shares(long all) {
    this.all = all;
  }

  /** Takes some more, unless somebody would have more than is left for others. */
  public synchronized boolean take(W who, long more) {
    long now = taken.getOrDefault(who, 0L) + more;
    if (now > all - sum - more) {
      return false;
    }
    taken.put(who, now);
    sum += more;
    return true;
  }

  /** Gives back some of what he took. */
  public synchronized void giveBack(W who, long less) {
    taken.computeIfPresent(who, (taker, before) -> before <= less ? null : before - less);
    sum -= less;
  }
}
