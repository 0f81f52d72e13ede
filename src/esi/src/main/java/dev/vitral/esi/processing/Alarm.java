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

  /** As {@link #start}, for what is left until then. */
  void startUntil(long end) {
    if (!set) {
      left = Math.max(1, end - alarms.now());
      start();
    }
  }

  void pause() {
    if (set) {
      left = Math.max(1, dueAt - alarms.now());
      stop();
    }
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
