package dev.vitral.shell.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** RFC 9110, 12.5.3. */
class AcceptEncodingTest {

  private static final List<Coding> ALL = List.of(Coding.values());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "gzip, deflate, br, zstd | br",
        "gzip | gzip",
        "x-gzip | gzip",
        "GZIP | gzip",
        "br;q=0.5, gzip;q=0.8 | gzip",
        "br; q=0.8 ,gzip ;q=0.8 | br",
        "br;q=1.0, gzip | br",
        "* | br",
        "br;q=0, * | gzip",
        "*;q=0.1 | br",
        "gzip;q=0.001 | gzip",
        "identity;q=0, gzip | gzip",
        "identity;q=0.4, gzip;q=0.4 | gzip",
        "deflate, gzip;level=9 | gzip"
      })
  void the_greatest_weight_wins_and_then_the_better_coding(String said, String token) {
    assertThat(new AcceptEncoding(said).best(ALL)).contains(Coding.named(token));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "identity",
        "deflate",
        "*;q=0",
        "gzip;q=0",
        "gzip;q=0.0, br; q=0",
        "gzip;q=0.5, identity",
        "gzip;q=, br;q=x",
        "gzipped",
        ","
      })
  void a_page_stays_as_it_is(String said) {
    assertThat(new AcceptEncoding(said).best(ALL)).isEmpty();
  }

  @Test
  void nothing_said_or_nothing_available_leaves_it_as_it_is() {
    assertThat(new AcceptEncoding(null).best(ALL)).isEmpty();
    assertThat(new AcceptEncoding("").best(ALL)).isEmpty();
    assertThat(new AcceptEncoding("br, gzip").best(List.of())).isEmpty();
    assertThat(new AcceptEncoding("br, gzip").best(List.of(Coding.GZIP))).contains(Coding.GZIP);
  }
}
