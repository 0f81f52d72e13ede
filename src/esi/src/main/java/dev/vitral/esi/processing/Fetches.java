package dev.vitral.esi.processing;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The fragments of a rendering whose bodies are still coming in, and the time that they have. */
final class Fetches {

  private final Set<Fragment> underWay = new LinkedHashSet<>();
  private final Alarms alarms;
  private final Alarm deadline;

  /**
   * @param nanos from the first fetch until what is missing fails
   * @param onExpiry told then, before the fragments are
   */
  Fetches(Alarms alarms, long nanos, Runnable onExpiry) {
    this.alarms = alarms;
    this.deadline = alarms.alarm(nanos, () -> expire(onExpiry));
  }

  /** Nanoseconds until what is missing fails, at least 1; all of them before the first fetch. */
  long left() {
    return deadline.left();
  }

  void begun(Fragment fragment) {
    underWay.add(fragment);
    deadline.start();
  }

  void ended(Fragment fragment) {
    underWay.remove(fragment);
  }

  /** Nothing is fetched any more, so that the time counts no longer. */
  void complete() {
    deadline.stop();
  }

  /** Ends the fetches of what has failed as a whole. */
  void cancelAbandoned() {
    for (Fragment fragment : List.copyOf(underWay)) {
      if (fragment.isOver()) {
        fragment.cancel();
      }
    }
  }

  void cancelAll() {
    alarms.clear();
    List.copyOf(underWay).forEach(Fragment::cancel);
  }

  private void expire(Runnable onExpiry) {
    onExpiry.run();
    List.copyOf(underWay).forEach(Fragment::expire);
  }
}
