package dev.vitral.shell.purge;

import java.time.Duration;

/** Pauses that grow with every attempt, up to a longest. */
final class Backoff {

  private static final Duration FIRST = Duration.ofMillis(250);

  private final Duration longest;
  private Duration next = FIRST;

  Backoff(Duration longest) {
    this.longest = longest;
  }

  void succeeded() {
    next = FIRST;
  }

  /** Waits for the next attempt. */
  void pause() throws InterruptedException {
    Thread.sleep(next.toMillis());
    Duration doubled = next.multipliedBy(2);
    next = doubled.compareTo(longest) < 0 ? doubled : longest;
  }
}
