package dev.vitral.conformance.judge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitral.conformance.cases.Headers;
import dev.vitral.conformance.cases.Headers.Line;
import dev.vitral.conformance.cases.Url;
import dev.vitral.conformance.client.Answer;
import dev.vitral.conformance.client.Answer.Arrival;
import dev.vitral.conformance.stub.Recorded;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JudgeTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void what_nobody_looks_at_has_not_passed() throws IOException {
    assertThat(found("{\"status\":200,\"colour\":\"red\"}", page("x"))).containsExactly("colour");
    assertThat(found("{\"requests\":{\"perhaps\":1}}", page("x")))
        .containsExactly("requests.perhaps");
  }

  @Test
  void bodies_are_compared_byte_by_byte() throws IOException {
    assertThat(found("{\"body\":\"page\"}", page("page"))).isEmpty();
    assertThat(found("{\"body\":\"page\"}", page("page\n"))).containsExactly("body");
    assertThat(found("{\"body\":{\"base64\":\"cGFnZQ==\"}}", page("page"))).isEmpty();
    assertThat(
            found(
                "{\"body\":{\"repeat\":{\"before\":\"(\",\"unit\":\"{i},\",\"count\":2,\"after\":\")\"}}}",
                page("(0,1,)")))
        .isEmpty();
    assertThat(
            found(
                "{\"body\":{\"nest\":{\"open\":\"<\",\"close\":\">\",\"count\":2,\"inner\":\"i\"}}}",
                page("<<i>>")))
        .isEmpty();
    assertThat(found("{\"bodyAnyOf\":[\"a\",\"b\"]}", page("c"))).containsExactly("bodyAnyOf");
  }

  @Test
  void a_transfer_that_breaks_off_has_not_passed_whatever_came() throws IOException {
    assertThat(found("{\"status\":200,\"body\":\"page\"}", brokenOff(200, "page")))
        .containsExactly("transfer");
    assertThat(
            found(
                "{\"anyOf\":[{\"status\":200},{\"error\":{\"prefix\":\"x\"}}]}",
                brokenOff(200, "page")))
        .contains("transfer", "error");
  }

  @ParameterizedTest
  @CsvSource({
    "200, before, true",
    "200, bef, true",
    "200, before and more, true",
    "200, other, false"
  })
  void a_failed_page_may_break_off_around_its_beginning(int status, String body, boolean passes)
      throws IOException {
    assertThat(found("{\"error\":{\"prefix\":\"before\"}}", brokenOff(status, body)).isEmpty())
        .isEqualTo(passes);
  }

  @Test
  void a_failed_page_is_never_a_whole_one() throws IOException {
    assertThat(found("{\"error\":{\"prefix\":\"before\"}}", page("before")))
        .containsExactly("error");
    assertThat(found("{\"error\":{\"prefix\":\"before\"}}", answer(502, "sorry"))).isEmpty();
    assertThat(found("{\"error\":{\"prefix\":\"before\"}}", answer(404, "sorry")))
        .containsExactly("error");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Cache-Control: private",
        "Cache-Control: no-store",
        "Cache-Control: max-age=60, s-maxage=0",
        "Cache-Control: max-age=0",
        "X: no lifetime, no validator",
      })
  void an_answer_that_no_shared_cache_may_use_again(String header) throws IOException {
    assertThat(found("{\"notSharedCacheable\":true}", page("x", header))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Cache-Control: max-age=60",
        "Cache-Control: max-age=0, s-maxage=60",
        "Cache-Control: public",
        "ETag: \"without a lifetime\"",
        "Expires: Thu, 01 Jan 2099 00:00:00 GMT",
      })
  void an_answer_that_a_shared_cache_may_use_again(String header) throws IOException {
    assertThat(found("{\"notSharedCacheable\":true}", page("x", header)))
        .containsExactly("notSharedCacheable");
    assertThat(
            found(
                "{\"notSharedCacheable\":true,\"varyOr\":\"Cookie\"}",
                page("x", header, "Vary: Accept, cookie")))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'Cache-Control: max-age=60', true",
    "'Cache-Control: max-age=61', false",
    "'Cache-Control: s-maxage=61', false",
    "'Cache-Control: no-store, max-age=61', true",
    "'Expires: Thu, 01 Jan 2099 00:00:00 GMT', false",
    "'X: nothing', true",
  })
  void a_lifetime_has_a_bound(String header, boolean passes) throws IOException {
    String expected = "{\"cacheControl\":{\"max-age\":{\"max\":60}}}";
    assertThat(found(expected, page("x", header)).isEmpty()).isEqualTo(passes);
  }

  @Test
  void age_is_taken_off() throws IOException {
    String expected = "{\"remainingLifetimeMax\":10}";
    assertThat(found(expected, page("x", "Cache-Control: max-age=60", "Age: 50"))).isEmpty();
    assertThat(found(expected, page("x", "Cache-Control: max-age=60", "Age: 49"))).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "'\"a\"', true",
    "'\"b\"', false",
    "'null', false",
    "'{\"contains\":[\"a\"]}', true",
    "'{\"contains\":[\"a\",\"b\"]}', false",
    "'{\"in\":[\"b\",\"a\",null]}', true",
    "'{\"in\":[\"b\",null]}', false",
    "'{\"not\":\"b\"}', true",
    "'{\"not\":\"a\"}', false",
  })
  void headers_match_in_every_form(String match, boolean passes) throws IOException {
    String expected = "{\"headers\":{\"x-note\":" + match + "}}";
    assertThat(found(expected, page("x", "X-Note:  a ")).isEmpty()).isEqualTo(passes);
  }

  @Test
  void absent_headers_match_what_allows_it() throws IOException {
    assertThat(found("{\"headers\":{\"X\":null}}", page("x"))).isEmpty();
    assertThat(found("{\"headers\":{\"X\":{\"in\":[\"a\",null]}}}", page("x"))).isEmpty();
    assertThat(found("{\"headers\":{\"X\":{\"not\":\"a\"}}}", page("x"))).isEmpty();
    assertThat(found("{\"headers\":{\"X\":{\"contains\":[\"a\"]}}}", page("x"))).hasSize(1);
  }

  @Test
  void requests_are_counted_and_looked_at() throws IOException {
    String url = "\"url\":\"http://a.test/f\"";
    assertThat(
            found(
                "{\"requests\":{\"total\":1,\"totalMax\":1,\"must\":[{" + url + "}]}}", page("x")))
        .isEmpty();
    assertThat(found("{\"requests\":{\"total\":2}}", page("x"))).hasSize(1);
    assertThat(found("{\"requests\":{\"totalMax\":0}}", page("x"))).hasSize(1);
    assertThat(found("{\"requests\":{\"mustNot\":[\"http://a.test/f\"]}}", page("x"))).hasSize(1);
    for (String more :
        List.of("\"method\":\"POST\"", "\"body\":\"no\"", "\"headers\":{\"C\":null}")) {
      assertThat(found("{\"requests\":{\"must\":[{" + url + "," + more + "}]}}", page("x")))
          .containsExactly("requests.must");
    }
    assertThat(found("{\"notMustHeaders\":[{" + url + ",\"headers\":[\"c\"]}]}", page("x")))
        .hasSize(1);
  }

  @Test
  void time_counts() throws IOException {
    assertThat(found("{\"maxMs\":99}", page("x"))).hasSize(1);
    assertThat(found("{\"maxMs\":100}", page("x"))).isEmpty();
    assertThat(found("{\"early\":[{\"contains\":\"pa\",\"withinMs\":10}]}", page("page")))
        .isEmpty();
    assertThat(found("{\"early\":[{\"contains\":\"ge\",\"withinMs\":10}]}", page("page")))
        .hasSize(1);
    assertThat(found("{\"early\":[{\"contains\":\"no\",\"withinMs\":900}]}", page("page")))
        .hasSize(1);
  }

  @Test
  void trespasses_and_leftovers_are_failures() throws IOException {
    Transcript happened = page("x");
    assertThat(
            Judge.judge(
                json("{}"),
                new Transcript(happened.answer(), List.of(), List.of("10.0.0.1"), List.of())))
        .hasSize(1);
    assertThat(
            Judge.judge(
                json("{\"clientAbortMs\":1}"),
                new Transcript(happened.answer(), List.of(), List.of(), List.of("a request"))))
        .hasSize(1);
  }

  private static List<String> found(String expected, Transcript happened) throws IOException {
    return Judge.judge(json(expected), happened).stream().map(Finding::what).toList();
  }

  private static JsonNode json(String text) throws IOException {
    return JSON.readTree(text);
  }

  private static Transcript page(String body, String... headers) {
    return transcript(200, body, true, headers);
  }

  private static Transcript answer(int status, String body) {
    return transcript(status, body, true);
  }

  private static Transcript brokenOff(int status, String body) {
    return transcript(status, body, false);
  }

  /** Two bytes after 5 ms, all after 50, over after 100; one request reached the stub. */
  private static Transcript transcript(
      int status, String body, boolean complete, String... headers) {
    List<Line> lines = new ArrayList<>();
    for (String header : headers) {
      int colon = header.indexOf(':');
      lines.add(new Line(header.substring(0, colon), header.substring(colon + 1)));
    }
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    List<Arrival> arrivals =
        List.of(new Arrival(Math.min(2, bytes.length), 5), new Arrival(bytes.length, 50));
    Recorded request =
        new Recorded(
            "GET",
            Url.of("http://a.test/f"),
            new Headers(List.of(new Line("C", "1"))),
            "yes".getBytes(StandardCharsets.UTF_8));
    return new Transcript(
        new Answer(status, new Headers(lines), bytes, arrivals, complete, false, 100),
        List.of(request),
        List.of(),
        List.of());
  }
}
