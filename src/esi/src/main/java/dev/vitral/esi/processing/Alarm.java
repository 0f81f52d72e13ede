package dev.vitral.esi.processing;

/** Runs a task once when a time is over; time in which it is paused does not count. */
final class Alarm {

  private final Alarms alarms;
  private final Runnable task;
  private long left;
  private long dueAt;
  private boolean set;

  Alarm(Alarms alarms, long nanos, Runnable task) {
    this.alarms = alarms;
    this.left = nanos;
    this.task = task;
  }

  void start() {
    if (!set) {
      set = true;
      dueAt = alarms.now() + left;
      alarms.add(this);
    }
  }

  void pause() {
    if (set) {
      left = left();
      stop();
    }
  }

  /** Nanoseconds until it goes off, or would if it were set now; at least 1. */
  long left() {
    return set ? Math.max(1, dueAt - alarms.now()) : left;
  }

  void stop() {
    if (set) {
      set = false;
      alarms.remove(this);
    }
  }

  long dueAt() {
    return dueAt;
  }

  void goOff() {
    set = false;
    task.run();
  }
}
