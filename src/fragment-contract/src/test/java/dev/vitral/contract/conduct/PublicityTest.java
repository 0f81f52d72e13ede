package dev.vitral.contract.conduct;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.Headers;
import dev.vitral.contract.Violation;
import dev.vitral.contract.asking.Limits;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Declared cacheability is the truth. */
class PublicityTest {

  private static final String BOX = "/fragments/demo/box";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Cookie",
        "User-Agent",
        "Accept-Language",
        "X-Forwarded-For",
        "X-Real-IP",
        "Forwarded",
        "Referer"
      })
  void what_is_public_does_not_depend_on_who_asks(String header) throws Exception {
    assertThat(
            told(
                asked -> String.valueOf(asked.getFirst(header)),
                Map.of("Cache-Control", "max-age=60")))
        .anyMatch(
            sentence ->
                sentence.startsWith(
                        "says that it is public (Cache-Control: max-age=60) but differs by "
                            + header)
                    && sentence.endsWith("Say private or no-store, or give everybody the same"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          Cache-Control     ~ public
          Cache-Control     ~ s-maxage=9
          Surrogate-Control ~ max-age=9, content="ESI/1.0"
          Surrogate-Control ~ max-age=9+60;edge
          """)
  void whatever_makes_it_public(String header, String value) throws Exception {
    assertThat(told(asked -> String.valueOf(asked.getFirst("Cookie")), Map.of(header, value)))
        .isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          Cache-Control     ~ private, max-age=60
          Cache-Control     ~ no-store
          Cache-Control     ~ public, no-cache
          Cache-Control     ~ max-age=0
          Surrogate-Control ~ no-store
          Surrogate-Control ~ content="ESI/1.0"
          """)
  void what_is_not_public_may_differ(String header, String value) throws Exception {
    assertThat(told(asked -> String.valueOf(asked.getFirst("Cookie")), Map.of(header, value)))
        .isEmpty();
  }

  @Test
  void what_vary_names_may_differ() throws Exception {
    assertThat(
            told(
                asked -> String.valueOf(asked.getFirst("Accept-Language")),
                Map.of("Cache-Control", "max-age=60", "Vary", "Accept-Language")))
        .isEmpty();
  }

  @Test
  void two_people_with_tokens_get_what_says_it_is_public_alike() throws Exception {
    Function<Headers, String> greeting = asked -> String.valueOf(asked.getFirst("Authorization"));

    assertThat(told(greeting, Map.of("Cache-Control", "max-age=60"), "ana", "ben"))
        .anyMatch(sentence -> sentence.contains("differs by Authorization"));
    assertThat(told(greeting, Map.of("Cache-Control", "no-store"), "ana", "ben")).isEmpty();
  }

  @Test
  void a_clock_is_called_by_its_name() throws Exception {
    AtomicInteger clock = new AtomicInteger();

    assertThat(
            told(
                asked -> "it is " + clock.incrementAndGet(), Map.of("Cache-Control", "max-age=60")))
        .anyMatch(
            sentence ->
                sentence.contains("but is another with every request: '")
                    && sentence.contains("such as a clock or a random number, is not public"));
  }

  @Test
  void content_that_changed_meanwhile_is_no_violation() throws Exception {
    AtomicInteger votes = new AtomicInteger();

    assertThat(
            told(
                asked -> votes.incrementAndGet() < 3 ? "none" : "some",
                Map.of("Cache-Control", "max-age=60")))
        .isEmpty();
  }

  @Test
  void what_is_public_sets_no_cookie() throws Exception {
    assertThat(
            told(asked -> "x", Map.of("Cache-Control", "max-age=60", "Set-Cookie", "a=1; Secure")))
        .containsOnly(
            "says that it is public (Cache-Control: max-age=60) but sets the cookie a:"
                + " say private or no-store, or set none");
    assertThat(told(asked -> "x", Map.of("Cache-Control", "private", "Set-Cookie", "a=1")))
        .isEmpty();
  }

  private static List<String> told(
      Function<Headers, String> content, Map<String, String> headers, String... tokens)
      throws Exception {
    try (ServedFragment served =
        new ServedFragment()
            .handle(
                BOX,
                exchange -> {
                  String made = content.apply(exchange.getRequestHeaders());
                  String html = "<p data-fragment='demo/box'>%s</p>".formatted(made);
                  ServedFragment.html(exchange, html, headers);
                })) {
      return Conduct.check(served.fragment(Limits.DEFAULT, tokens), Conduct.PUBLICITY).stream()
          .map(Violation::sentence)
          .toList();
    }
  }
}
