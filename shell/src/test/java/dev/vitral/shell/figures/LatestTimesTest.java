package dev.vitral.shell.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LatestTimesTest {

  private final LatestTimes times = new LatestTimes();

  @Test
  void nothing_is_known_of_what_never_was() {
    assertThat(times.spread()).isEmpty();
  }

  @Test
  void half_did_not_exceed_the_median_and_one_in_a_hundred_exceeded_the_p99() {
    IntStream.rangeClosed(1, 100).forEach(millis -> times.record(Duration.ofMillis(millis)));

    assertThat(times.spread())
        .contains(new Spread(Duration.ofMillis(50), Duration.ofMillis(99), 100));
  }

  @Test
  void what_was_long_ago_is_forgotten() {
    IntStream.range(0, 100).forEach(slow -> times.record(Duration.ofHours(2)));
    IntStream.range(0, LatestTimes.KEPT).forEach(quick -> times.record(Duration.ofMillis(3)));

    assertThat(times.spread())
        .contains(new Spread(Duration.ofMillis(3), Duration.ofMillis(3), LatestTimes.KEPT));
  }
}
