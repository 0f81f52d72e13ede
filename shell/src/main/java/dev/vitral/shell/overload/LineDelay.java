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
  private long empty;

  /**
   * @param someoneWaits whether anybody stands in line
   * @param clock nanoseconds, as {@link System#nanoTime}
   */
  public LineDelay(BooleanSupplier someoneWaits, LongSupplier clock) {
    this.someoneWaits = someoneWaits;
    this.clock = clock;
    this.latest = clock.getAsLong();
    this.empty = latest;
  }

  /** Somebody's turn has come. */
  public void passed(Duration waited) {
    latest = clock.getAsLong();
    least.accumulateAndGet(waited.toNanos(), Math::min);
  }

  /**
   * The least since it was asked before; of a line in which nobody's turn has come, for how long
   * that is so, at most since it was last seen empty; zero if nobody waits. One thread at a time.
   */
  Duration take() {
    long now = clock.getAsLong();
    long taken = least.getAndSet(NOBODY);
    if (!someoneWaits.getAsBoolean()) {
      empty = now;
    }
    return Duration.ofNanos(Math.max(0, taken == NOBODY ? now - Math.max(latest, empty) : taken));
  }
}
