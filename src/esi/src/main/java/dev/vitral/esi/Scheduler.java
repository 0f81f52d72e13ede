package dev.vitral.esi;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Time, as a rendering sees it. */
@FunctionalInterface
public interface Scheduler {

  /**
   * Runs the task once after the delay, on any thread.
   *
   * @return takes the task back; of no effect once it has run
   */
  Runnable after(Duration delay, Runnable task);

  /** Nanoseconds of a clock that never goes back, of arbitrary origin. */
  default long nanoTime() {
    return System.nanoTime();
  }

  static Scheduler of(ScheduledExecutorService service) {
    return (delay, task) -> {
      ScheduledFuture<?> future = service.schedule(task, delay.toNanos(), TimeUnit.NANOSECONDS);
      return () -> future.cancel(false);
    };
  }
}
