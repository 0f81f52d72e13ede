package dev.vitral.esi.processing;

import dev.vitral.esi.Scheduler;
import java.time.Duration;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.Executor;

/** The time-outs of one rendering; only the next one is known to the scheduler. */
final class Alarms {

  private static final Runnable NOTHING = () -> {};

  private final Scheduler scheduler;
  private final Executor mailbox;
  private final PriorityQueue<Alarm> set =
      new PriorityQueue<>(Comparator.comparingLong(Alarm::dueAt));
  private Runnable takeBack = NOTHING;
  private long wakesAt = Long.MAX_VALUE;

  Alarms(Scheduler scheduler, Executor mailbox) {
    this.scheduler = scheduler;
    this.mailbox = mailbox;
  }

  /**
   * An alarm, not yet set.
   *
   * @param nanos how long it runs before it goes off
   */
  Alarm alarm(long nanos, Runnable task) {
    return new Alarm(this, nanos, task);
  }

  long now() {
    return scheduler.nanoTime();
  }

  void add(Alarm alarm) {
    set.add(alarm);
    wakeInTime();
  }

  void remove(Alarm alarm) {
    set.remove(alarm);
  }

  /** Nothing goes off any more. */
  void clear() {
    set.clear();
    takeBack.run();
    takeBack = NOTHING;
  }

  /** A wake-up that comes for an alarm taken back is let come: most alarms never go off. */
  private void wakeInTime() {
    if (!set.isEmpty() && set.element().dueAt() < wakesAt) {
      takeBack.run();
      wakesAt = set.element().dueAt();
      long nanos = Math.max(1, wakesAt - now());
      takeBack = scheduler.after(Duration.ofNanos(nanos), () -> mailbox.execute(this::wake));
    }
  }

  private void wake() {
    takeBack = NOTHING;
    wakesAt = Long.MAX_VALUE;
    long now = now();
    while (!set.isEmpty() && set.element().dueAt() <= now) {
      set.remove().goOff();
    }
    wakeInTime();
  }
}
