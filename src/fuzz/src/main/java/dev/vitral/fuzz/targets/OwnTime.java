package dev.vitral.fuzz.targets;

import dev.vitral.esi.Scheduler;
import java.time.Duration;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.function.BooleanSupplier;

/**
 * Time that jumps from one alarm to the next: hours take no time, and nothing happens by chance.
 */
final class OwnTime implements Scheduler {

  private record Alarm(long at, long number, Runnable task) {}

  private static final int ENDLESS = 200_000;

  private final PriorityQueue<Alarm> alarms =
      new PriorityQueue<>(Comparator.comparingLong(Alarm::at).thenComparingLong(Alarm::number));
  private long now;
  private long number;

  @Override
  public Runnable after(Duration delay, Runnable task) {
    Alarm alarm = new Alarm(now + delay.toNanos(), number++, task);
    alarms.add(alarm);
    return () -> alarms.remove(alarm);
  }

  @Override
  public long nanoTime() {
    return now;
  }

  /** Lets time pass until that is so. */
  void passUntil(BooleanSupplier over) {
    for (int rung = 0; !over.getAsBoolean(); rung++) {
      Finding.unless(!alarms.isEmpty(), "a page that waits is woken");
      Finding.unless(rung < ENDLESS, "a page ends");
      Alarm due = alarms.remove();
      now = due.at();
      due.task().run();
    }
  }
}
