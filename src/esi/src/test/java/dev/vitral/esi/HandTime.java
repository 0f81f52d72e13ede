package dev.vitral.esi;

import java.time.Duration;
import java.util.Comparator;
import java.util.PriorityQueue;

/** Time that passes only when told to. */
public final class HandTime implements Scheduler {

  private record Alarm(long at, Runnable task) {}

  private final PriorityQueue<Alarm> alarms =
      new PriorityQueue<>(Comparator.comparingLong(Alarm::at));
  private long now;

  @Override
  public Runnable after(Duration delay, Runnable task) {
    Alarm alarm = new Alarm(now + delay.toNanos(), task);
    alarms.add(alarm);
    return () -> alarms.remove(alarm);
  }

  @Override
  public long nanoTime() {
    return now;
  }

  public void pass(Duration time) {
    long end = now + time.toNanos();
    while (!alarms.isEmpty() && alarms.element().at() <= end) {
      Alarm due = alarms.remove();
      now = due.at();
      due.task().run();
    }
    now = end;
  }

  int alarms() {
    return alarms.size();
  }
}
