package dev.vitral.shell.bulkhead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RateTest {

  private final AtomicLong clock = new AtomicLong();

  @Test
  void ten_times_the_rate_is_let_in_at_the_rate() {
    Rate rate = new Rate(10, clock::get);
    long inTheFirstSecond = IntStream.range(0, 100).filter(any -> asked(rate)).count();
    long inTheNext = IntStream.range(0, 100).filter(any -> asked(rate)).count();
    assertThat(inTheFirstSecond).isBetween(19L, 20L);
    assertThat(inTheNext).isBetween(9L, 10L);
  }

  private boolean asked(Rate rate) {
    clock.addAndGet(Duration.ofMillis(10).toNanos());
    return rate.take();
  }

  @Test
  void to_look_whether_it_allows_counts_for_nothing() {
    Rate rate = new Rate(1, clock::get);
    assertThat(rate.allows()).isTrue();
    assertThat(rate.allows()).isTrue();
    assertThat(rate.take()).isTrue();
    assertThat(rate.allows()).isFalse();
    clock.addAndGet(Duration.ofSeconds(1).toNanos());
    assertThat(rate.allows()).isTrue();
  }

  @Test
  void without_a_rate_everything_is_let_in() {
    Rate any = new Rate(null, clock::get);
    assertThat(IntStream.range(0, 10_000).allMatch(time -> any.take())).isTrue();
  }

  @Test
  void a_rate_that_lets_nothing_in_is_a_mistake() {
    assertThatThrownBy(() -> Rate.check(0)).hasMessageContaining("vitral.bulkhead.rates");
  }
}
