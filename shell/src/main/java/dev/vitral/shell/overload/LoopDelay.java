package dev.vitral.shell.overload;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * How long ready work waits for one event loop: how late a timer is there. A loop reads from its
 * connections in turns, so bytes that have come wait as long. Set by the loop, read by one thread.
 */
final class LoopDelay {

  /** Between two looks: a loop that is busy for less is no matter. */
  private static final Duration PERIOD = Duration.ofMillis(25);

  private final ScheduledExecutorService loop;
  private final LongSupplier clock;
  private volatile long due;
  private volatile long least = Long.MAX_VALUE;

  /**
   * @param clock nanoseconds, as {@link System#nanoTime}
   */
  LoopDelay(ScheduledExecutorService loop, LongSupplier clock) {
    this.loop = loop;
    this.clock = clock;
  }

  void start() {
    due = clock.getAsLong() + PERIOD.toNanos();
    loop.schedule(this::look, PERIOD.toNanos(), TimeUnit.NANOSECONDS);
  }

  /**
   * The least since it was asked before; of a loop that stands still, how long it has until now.
   */
  Duration take() {
    long taken = least;
    least = Long.MAX_VALUE;
    long delay = taken == Long.MAX_VALUE ? clock.getAsLong() - due : taken;
    return Duration.ofNanos(Math.max(0, delay));
  }

  private void look() {
    least = Math.min(least, clock.getAsLong() - due);
    start();
  }
}
