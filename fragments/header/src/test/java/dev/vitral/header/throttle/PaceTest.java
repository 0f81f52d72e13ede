package dev.vitral.header.throttle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {

  private static final Duration WINDOW = Duration.ofMinutes(10);

  @Test
  void attempts_are_spread_evenly_over_the_window() {
    assertThat(Pace.of(10, 50, WINDOW)).isEqualTo(new Pace(10, Duration.ofSeconds(12)));
  }

  @Test
  void no_more_are_made_at_once_than_in_all() {
    assertThat(Pace.of(10, 5, WINDOW)).isEqualTo(new Pace(5, Duration.ofMinutes(2)));
  }

  @Test
  void nothing_that_could_never_be_tried_is_a_pace() {
    assertThatIllegalArgumentException().isThrownBy(() -> Pace.of(10, 0, WINDOW));
    assertThatIllegalArgumentException().isThrownBy(() -> Pace.of(0, 50, WINDOW));
    assertThatIllegalArgumentException().isThrownBy(() -> Pace.of(10, 50, Duration.ofMillis(49)));
  }
}
