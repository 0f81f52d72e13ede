package dev.vitral.shell.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordingTest {

  private static final int ROOM = 4_000;

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "a=1&b=2 /x?a=…&b=…",
        "token=abc&next=%2F /x?token=…&next=…",
        "eyJhbGciOiJIUzI1NiJ9 /x?…",
        "=secret /x?…",
        "%73ecret=1 /x?…",
        "my+secret+word=1&q= /x?…&q=…"
      })
  void of_a_query_the_names_alone_are_written_down(String query, String target) {
    assertThat(RecordedTarget.of("/x", query)).isEqualTo(target);
  }

  @Test
  void more_parameters_than_anybody_needs_are_left_out() {
    assertThat(RecordedTarget.of("/x", "a=1&".repeat(1_000))).hasSizeLessThan(80);
    assertThat(RecordedTarget.of("/x", null)).isEqualTo("/x");
  }

  @Test
  void an_id_is_good_as_a_trace_id_and_no_other_requests() {
    String id = new Recording("GET", "/", ROOM).id();

    assertThat(id).matches("[0-9a-f]{32}").isNotEqualTo(new Recording("GET", "/", ROOM).id());
  }

  @Test
  void it_takes_no_more_room_than_it_is_given_and_says_so() {
    Recording recording = new Recording("GET", "/", ROOM);
    assertThat(recording.isCut()).isFalse();

    IntStream.range(0, 10_000).forEach(i -> recording.failed("voting/leaderboard", Duration.ZERO));

    assertThat(recording.parts()).hasSizeBetween(5, ROOM / 160);
    assertThat(recording.isCut()).isTrue();
  }

  @Test
  void a_path_that_is_too_long_is_cut() {
    Recording recording = new Recording("GET", "/".repeat(100_000), ROOM);

    assertThat(recording.target()).hasSizeLessThan(ROOM / 4);
    assertThat(recording.isCut()).isTrue();
  }

  @Test
  void it_says_only_what_is_known_yet() {
    Recording recording = new Recording("GET", "/", ROOM);
    assertThat(recording.status()).isEmpty();
    assertThat(recording.total()).isEmpty();

    recording.committed(200);
    recording.ended(42);

    assertThat(recording.status()).hasValue(200);
    assertThat(recording.committed().orElseThrow()).isPositive();
    assertThat(recording.total().orElseThrow())
        .isGreaterThanOrEqualTo(recording.committed().orElseThrow());
    assertThat(recording.bytes()).isEqualTo(42);
  }
}
