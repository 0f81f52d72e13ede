package dev.vitral.esi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an answer tells surrogates. */
class SurrogateControlTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          content="ESI/1.0"                         ~ true
          content="ESI/1.0";edge                    ~ true
          content="ESI/1.0" ; edge                  ~ true
          content="ESI/1.0";other                   ~ false
          content="ESI/2.0"                         ~ false
          content="ESI/1.0 ESI-Inline/1.0"          ~ true
          max-age=60, content="ESI/1.0"             ~ true
          CONTENT="ESI/1.0"                         ~ true
          content="ESI/1.0", content="";edge        ~ false
          content="";other, content="ESI/1.0"       ~ true
          no-store                                  ~ false
          content=ESI/1.0                           ~ true
          content="ESI/1.0                          ~ false
          """)
  void asks_for_esi(String value, boolean asks) {
    assertThat(of(value).asksForEsi()).isEqualTo(asks);
  }

  @Test
  void tells_how_long_surrogates_may_keep_the_answer() {
    assertThat(of("max-age=600+300").maxAge()).contains(600L);
    assertThat(of("max-age=600+300").staleWhileRevalidate()).contains(300L);
    assertThat(of("max-age=600").staleWhileRevalidate()).isEmpty();
    assertThat(of("max-age=600, max-age=5;edge").maxAge()).contains(5L);
    assertThat(of("max-age=x").maxAge()).isEmpty();
    assertThat(of("no-store, content=\"ESI/1.0\"").noStore()).isTrue();
    assertThat(of("no-store;other").noStore()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "200, text/html; charset=utf-8, true",
    "404, text/html, true",
    "206, text/html, false",
    "200, application/json, true",
    "200, application/rss+xml, true",
    "200, image/png, false"
  })
  void only_text_and_only_wholes_are_processed(int status, String type, boolean processed) {
    Map<String, List<String>> headers =
        Map.of("content-type", List.of(type), "SURROGATE-CONTROL", List.of("content=\"ESI/1.0\""));

    assertThat(SurrogateControl.asksForEsi(status, headers, "edge")).isEqualTo(processed);
  }

  @Test
  void what_is_still_encoded_is_not_processed() {
    Map<String, List<String>> headers =
        Map.of(
            "Surrogate-Control", List.of("content=\"ESI/1.0\""),
            "Content-Encoding", List.of("gzip"));

    assertThat(SurrogateControl.asksForEsi(200, headers, "edge")).isFalse();
  }

  @Test
  void announces_what_this_surrogate_can_do_behind_those_in_front() {
    assertThat(SurrogateControl.capability(Optional.empty(), "edge"))
        .isEqualTo("edge=\"Surrogate/1.0 ESI/1.0 ESI-Inline/1.0\"");
    assertThat(SurrogateControl.capability(Optional.of("cdn=\"ESI/1.0\""), "edge"))
        .startsWith("cdn=\"ESI/1.0\", edge=\"");
  }

  private static SurrogateControl of(String value) {
    return SurrogateControl.of(Map.of("Surrogate-Control", List.of(value)), "edge");
  }
}
