package dev.vitral.shell.edge.compose;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jboss.logging.Logger;

/**
 * Tells the log what is wrong with markup and its parts, at most so many lines a second: a page may
 * have a thousand includes, and an origin that is away fails every page. Lives on one event loop.
 */
public final class Complaints {

  private static final Logger LOG = Logger.getLogger(Complaints.class);
  private static final int LINES_PER_SECOND = 10;

  private final LongSupplier nanoTime;
  private long begun;
  private int told;
  private int untold;

  /**
   * @param nanoTime a clock that never goes back, in nanoseconds
   */
  public Complaints(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
    this.begun = nanoTime.getAsLong();
  }

  /** Tells it, or counts it until it can be told how many there were. */
  void tell(String page, String what) {
    long now = nanoTime.getAsLong();
    if (now - begun >= TimeUnit.SECONDS.toNanos(1)) {
      begun = now;
      told = 0;
    }
    if (told == LINES_PER_SECOND) {
      untold++;
      return;
    }
    told++;
    LOG.warn(page + ": " + inOneLine(what) + others());
  }

  private String others() {
    String others = untold == 0 ? "" : " (" + untold + " lines left out before this one)";
    untold = 0;
    return others;
  }

  /** What stands in markup stands in messages about it, line breaks too. */
  private static String inOneLine(String what) {
    return what.chars().noneMatch(Character::isISOControl)
        ? what
        : what.replaceAll("\\p{Cntrl}+", " ");
  }
}
