package dev.vitral.systemtests.portal;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;

/** Waits for a state that no event announces. */
public final class Eventually {

  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final Duration PAUSE = Duration.ofMillis(100);

  private Eventually() {}

  /** Looks again and again until the assertion holds; the last failure counts. */
  public static void eventually(Runnable assertion) {
    Instant latest = Instant.now().plus(LIMIT);
    while (true) {
      try {
        assertion.run();
        return;
      } catch (AssertionError failure) {
        if (Instant.now().isAfter(latest)) {
          throw failure;
        }
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }
}
