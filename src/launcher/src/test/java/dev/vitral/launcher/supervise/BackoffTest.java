package dev.vitral.launcher.supervise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackoffTest {

  private static final Duration SHORT = Duration.ofSeconds(1);

  private final Backoff backoff =
      new Backoff(Duration.ofMillis(500), Duration.ofSeconds(3), Duration.ofMinutes(1));

  @Test
  void each_death_doubles_the_wait_up_to_a_limit_and_a_calm_minute_forgets() {
    assertThat(backoff.after(SHORT)).hasMillis(500);
    assertThat(backoff.after(SHORT)).hasMillis(1000);
    assertThat(backoff.after(SHORT)).hasMillis(2000);
    assertThat(backoff.after(SHORT)).hasMillis(3000);
    assertThat(backoff.after(SHORT)).hasMillis(3000);
    assertThat(backoff.after(Duration.ofMinutes(2))).hasMillis(500);
  }
}
