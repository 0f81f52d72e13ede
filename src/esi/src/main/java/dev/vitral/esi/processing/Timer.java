package dev.vitral.esi.processing;

import dev.vitral.esi.Scheduler;
import java.time.Duration;
import java.util.concurrent.Executor;

/** Runs a task once when a time is over; time in which it is paused does not count. */
final class Timer {

  private static final Runnable NOTHING = () -> {};

  private final Scheduler scheduler;
  private final Executor mailbox;
  private final Runnable task;
  private Duration left;
  private long startedAt;
  private Runnable takeBack = NOTHING;
  private boolean running;

  Timer(Scheduler scheduler, Executor mailbox, Duration time, Runnable task) {
    this.scheduler = scheduler;
    this.mailbox = mailbox;
    this.left = time;
    this.task = task;
  }

  void start() {
    running = true;
    startedAt = scheduler.nanoTime();
    long now = startedAt;
    takeBack = scheduler.after(left, () -> mailbox.execute(() -> fire(now)));
  }

  void pause() {
    if (running) {
      left = atLeastOneMilli(left.minusNanos(scheduler.nanoTime() - startedAt));
      stop();
    }
  }

  void stop() {
    running = false;
    takeBack.run();
    takeBack = NOTHING;
  }

  /** A wake-up that was under way while the timer was stopped or restarted is not for this run. */
  private void fire(long startedThen) {
    if (running && startedThen == startedAt) {
      running = false;
      task.run();
    }
  }

  private static Duration atLeastOneMilli(Duration duration) {
    return duration.toMillis() < 1 ? Duration.ofMillis(1) : duration;
  }
}
