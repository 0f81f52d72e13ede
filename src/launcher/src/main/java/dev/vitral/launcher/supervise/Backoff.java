package dev.vitral.launcher.supervise;

import java.time.Duration;

/**
 * How long to wait before a part that died is started again: doubled at each death, from {@code
 * first} to {@code longest}, and {@code first} again once it has run for {@code calm}.
 */
public final class Backoff {

  private final Duration first;
  private final Duration longest;
  private final Duration calm;
  private Duration next;

  public Backoff(Duration first, Duration longest, Duration calm) {
    this.first = first;
    this.longest = longest;
    this.calm = calm;
    this.next = first;
  }

  /** Half a second at first, half a minute at most, forgotten after a minute without a death. */
  public static Backoff standard() {
    return new Backoff(Duration.ofMillis(500), Duration.ofSeconds(30), Duration.ofMinutes(1));
  }

  /** The wait after a run of this length. */
  public Duration after(Duration run) {
    if (run.compareTo(calm) >= 0) {
      next = first;
    }
    Duration wait = next;
    Duration doubled = next.multipliedBy(2);
    next = doubled.compareTo(longest) > 0 ? longest : doubled;
    return wait;
  }
}
