package dev.vitral.shell.overload;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/** How long requests wait in the line before one fragment. Safe for any thread. */
public final class LineDelay {

  private static final long NOBODY = Long.MAX_VALUE;

  private final BooleanSupplier someoneWaits;
  private final LongSupplier clock;
  private final AtomicLong least = new AtomicLong(NOBODY);
  private volatile long latest;

  /**
   * @param someoneWaits whether anybody stands in line
   * @param clock nanoseconds, as {@link System#nanoTime}
   */
  public LineDelay(BooleanSupplier someoneWaits, LongSupplier clock) {
    this.someoneWaits = someoneWaits;
    this.clock = clock;
    this.latest = clock.getAsLong();
  }

  /** Somebody's turn has come. */
  public void passed(Duration waited) {
    latest = clock.getAsLong();
    least.accumulateAndGet(waited.toNanos(), Math::min);
  }

  /**
   * The least since it was asked before; of a line in which nobody's turn has come, for how long
   * that is so; zero if nobody waits.
   */
  Duration take() {
    long taken = least.getAndSet(NOBODY);
    if (taken == NOBODY) {
      taken = someoneWaits.getAsBoolean() ? clock.getAsLong() - latest : 0;
    }
    return Duration.ofNanos(Math.max(0, taken));
  }
}
