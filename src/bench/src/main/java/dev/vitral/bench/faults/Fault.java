package dev.vitral.bench.faults;

import java.time.Duration;

/**
 * One thing that goes wrong.
 *
 * @param target a part, by its name in {@code ./vitral status}
 * @param hold how long it lasts, where it does not mend itself
 * @param pause before the next one
 */
record Fault(String target, Kind kind, Duration hold, Duration pause) {

  /** What can go wrong. */
  enum Kind {
    /** SIGKILL; the supervisor starts it again. */
    KILL("kill -9"),
    /** SIGSTOP: connections stay open, nobody answers; then SIGCONT. */
    STOP("SIGSTOP"),
    /** Killed and held down: its port refuses; then started. */
    REFUSE("refused port"),
    /** Every write to a file fails, as on a full disk; then it may write again. */
    DISK_FULL("disk full");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    @Override
    public String toString() {
      return words;
    }
  }
}
