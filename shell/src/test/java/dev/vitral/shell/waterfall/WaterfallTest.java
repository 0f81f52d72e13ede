package dev.vitral.shell.waterfall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.vitral.shell.record.RecordedPart;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WaterfallTest {

  @Test
  void parts_stand_in_the_order_in_which_they_were_wanted_where_they_took_their_time() {
    Waterfall drawn =
        Waterfall.of(
            List.of(
                part("voting/leaderboard", "fallback", "fetched", 50, 50),
                part("header/bar", "fresh", "hit", 10, 5),
                RecordedPart.of("page", "stale", "stale-hit", Duration.ofMillis(20))),
            Optional.of(Duration.ofMillis(25)),
            Optional.of(Duration.ofMillis(200)));

    assertThat(drawn.bars())
        .extracting(Bar::name, Bar::kind, Bar::x, Bar::width)
        .containsExactly(
            tuple("page", Kind.STALE, "0.00%", "10.00%"),
            tuple("header/bar", Kind.KEPT, "5.00%", "2.50%"),
            tuple("voting/leaderboard", Kind.REPLACED, "25.00%", "25.00%"));
    assertThat(drawn.bars()).extracting(Bar::y).isSorted().doesNotHaveDuplicates();
    assertThat(drawn.committed().orElseThrow().x()).isEqualTo("12.50%");
    assertThat(drawn.ticks())
        .extracting(Tick::millis)
        .containsExactly("0", "50", "100", "150", "200");
    assertThat(drawn.kinds()).containsExactly(Kind.KEPT, Kind.STALE, Kind.REPLACED);
  }

  @Test
  void what_a_part_waited_for_its_turn_is_part_of_its_bar() {
    RecordedPart waited =
        new RecordedPart(
            Duration.ZERO,
            "page",
            "fresh",
            "fetched",
            Optional.of(Duration.ofMillis(30)),
            Duration.ofMillis(40),
            OptionalLong.empty());

    Waterfall drawn = Waterfall.of(List.of(waited), Optional.empty(), Optional.empty());

    assertThat(drawn.bars().get(0).queued()).isEqualTo("75.00%");
    assertThat(drawn.hasQueued()).isTrue();
    assertThat(drawn.committed()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"0, fresh", "1, failed", "3600000, omitted"})
  void a_bar_is_seen_and_stays_within_the_picture_however_short_the_request(
      long millis, String rung) {
    Waterfall drawn =
        Waterfall.of(
            List.of(part("a/b", rung, "fetched", millis, 0), part("a/c", rung, "hit", 0, millis)),
            Optional.empty(),
            Optional.empty());

    assertThat(drawn.ticks()).hasSizeBetween(1, 6);
    assertThat(drawn.bars())
        .allSatisfy(
            bar -> {
              assertThat(percent(bar.width())).isBetween(0.5, 100.0);
              assertThat(percent(bar.x()) + percent(bar.width())).isLessThanOrEqualTo(100.01);
            });
  }

  private static double percent(String text) {
    return Double.parseDouble(text.substring(0, text.length() - 1));
  }

  private static RecordedPart part(String name, String rung, String way, long began, long took) {
    return new RecordedPart(
        Duration.ofMillis(began),
        name,
        rung,
        way,
        Optional.empty(),
        Duration.ofMillis(took),
        OptionalLong.empty());
  }
}
