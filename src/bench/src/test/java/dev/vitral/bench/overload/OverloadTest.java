package dev.vitral.bench.overload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitral.bench.load.Ask;
import dev.vitral.bench.load.Reply;
import dev.vitral.bench.overload.Shedding.First;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OverloadTest {

  private final Timeline timeline = new Timeline(0, Duration.ofMillis(3_100));

  private void answer(int status, MultiMap headers, long millis) {
    Ask ask = Ask.page("songs", "/songs");
    timeline.add(
        new Reply(ask, 0, millis * 1_000_000, status, headers, Buffer.buffer(), Optional.empty()));
  }

  private static MultiMap headers() {
    return MultiMap.caseInsensitiveMultiMap();
  }

  @Test
  void a_page_in_time_and_a_refusal_that_says_when_to_come_back_are_allowed() {
    answer(200, headers(), 3_000);
    answer(503, headers().add("Retry-After", "2"), 5);
    assertThat(timeline.late() + timeline.wrong()).isZero();
  }

  @Test
  void a_late_page_a_bare_refusal_and_any_other_status_are_not() {
    answer(200, headers(), 3_101);
    answer(503, headers(), 5);
    answer(504, headers().add("Retry-After", "2"), 5);
    assertThat(timeline.late()).isEqualTo(1);
    assertThat(timeline.wrong()).isEqualTo(2);
  }

  @Test
  void levels_have_to_rise_with_time_fragment_by_fragment() {
    First art = new First("header/art", 2, 2.0);
    First badge = new First("header/badge", 5, 2.5);
    First songs = new First("songs/searchbox", 3, 1.0);
    assertThat(Shedding.isInOrder(List.of(songs, art, badge))).isTrue();
    assertThat(Shedding.isInOrder(List.of(songs, badge, art))).isFalse();
    assertThat(Shedding.isInOrder(List.of())).isTrue();
  }

  @Test
  void the_same_seed_asks_the_same() {
    Mix one = new Mix(7);
    Mix other = new Mix(7);
    Stream.generate(one).limit(100).forEach(ask -> assertThat(other.get()).isEqualTo(ask));
  }

  @Test
  void each_step_is_higher_than_the_one_before() {
    assertThat(Staircase.next(20)).isEqualTo(28);
    assertThat(Staircase.next(1)).isEqualTo(2);
  }
}
