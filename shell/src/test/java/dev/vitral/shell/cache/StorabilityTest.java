package dev.vitral.shell.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitral.esi.SurrogateControl;
import dev.vitral.shell.cache.Storability.Request;
import io.vertx.core.MultiMap;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StorabilityTest {

  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
  private static final String AT_NOON = "Sat, 21 Nov 2026 12:00:00 GMT";
  private static final Request PLAIN = new Request(false, true, false);

  @Test
  void any_status_will_do_if_it_says_how_long_it_is_fresh() {
    assertThat(of(599, PLAIN, "Cache-Control", "max-age=60")).isPresent();
    assertThat(of(599, PLAIN, "Cache-Control", "max-age=60, must-understand")).isEmpty();
    assertThat(of(404, PLAIN, "Cache-Control", "max-age=60, must-understand, no-store"))
        .isPresent();
  }

  @Test
  void a_lifetime_may_be_guessed_for_some() {
    String[] tenHoursAgo = {"Date", AT_NOON, "Last-Modified", "Sat, 21 Nov 2026 02:00:00 GMT"};
    assertThat(of(200, PLAIN, tenHoursAgo).map(Policy::lifetime)).contains(Duration.ofHours(1));
    assertThat(of(503, PLAIN, tenHoursAgo)).isEmpty();
    assertThat(of(200, new Request(false, false, false), tenHoursAgo)).isEmpty();
    assertThat(of(200, PLAIN, "Last-Modified", "Sat, 21 Nov 2099 02:00:00 GMT")).isEmpty();
  }

  @Test
  void header_fields_may_be_withheld() {
    assertThat(of(200, PLAIN, "Cache-Control", "max-age=60, private=\"A, b\""))
        .hasValueSatisfying(
            policy -> assertThat(policy.withheld()).containsExactlyInAnyOrder("a", "b"));
    assertThat(of(200, PLAIN, "Cache-Control", "max-age=60, private=\"a\", private")).isEmpty();
  }

  @Test
  void credentials_need_a_word_for_all() {
    Request authorized = new Request(true, true, false);
    assertThat(of(200, authorized, "Cache-Control", "max-age=60")).isEmpty();
    assertThat(of(200, authorized, "Cache-Control", "max-age=60, must-revalidate")).isPresent();
    assertThat(of(200, authorized, "Surrogate-Control", "max-age=60")).isEmpty();
  }

  @Test
  void a_cookie_needs_explicit_freshness_and_an_operator_who_wants_it() {
    assertThat(of(200, PLAIN, "Set-Cookie", "a=b", "Cache-Control", "max-age=60")).isPresent();
    assertThat(
            of(200, PLAIN, "Set-Cookie", "a=b", "Last-Modified", "Sat, 21 Nov 2015 02:00:00 GMT"))
        .isEmpty();
    assertThat(
            of(
                Rules.standard().storingCookies(false),
                200,
                PLAIN,
                "Set-Cookie",
                "a=b",
                "Cache-Control",
                "max-age=60"))
        .isEmpty();
  }

  @Test
  void what_is_stale_and_cannot_be_validated_is_of_no_use() {
    assertThat(of(200, PLAIN, "Cache-Control", "max-age=0")).isEmpty();
    assertThat(of(200, PLAIN, "Cache-Control", "no-cache")).isEmpty();
    assertThat(of(200, PLAIN, "Cache-Control", "no-cache", "ETag", "\"1\"")).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"abc", "-1", "1.0", "7;a=b", "0, 0", ""})
  void an_age_that_cannot_be_read_is_no_age_or_any_age(String age) {
    String[] headers = {"Cache-Control", "max-age=60", "ETag", "\"1\"", "Age", age};
    assertThat(of(200, PLAIN, headers)).isEmpty();
    assertThat(of(Rules.standard().withInvalidAge(Age.Invalid.IGNORED), 200, PLAIN, headers))
        .hasValueSatisfying(policy -> assertThat(policy.age()).isZero());
  }

  @Test
  void an_answer_is_as_old_as_its_date_says_at_least() {
    assertThat(
            of(
                200,
                PLAIN,
                "Cache-Control",
                "max-age=7200",
                "Date",
                "Sat, 21 Nov 2026 11:00:00 GMT"))
        .hasValueSatisfying(policy -> assertThat(policy.age()).isEqualTo(Duration.ofSeconds(3599)));
    assertThat(
            of(200, PLAIN, "Cache-Control", "max-age=60", "Date", "Sat, 21 Nov 2026 13:00:00 GMT"))
        .hasValueSatisfying(policy -> assertThat(policy.age()).isZero());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Fri, 21 Nov 2036 12:00:00 GMT",
        "Friday, 21-Nov-36 12:00:00 GMT",
        "Fri Nov 21 12:00:00 2036"
      })
  void all_three_forms_of_a_date_are_read(String date) {
    assertThat(HttpDate.of(date)).contains(Instant.parse("2036-11-21T12:00:00Z"));
  }

  @Test
  void whoever_asks_may_say_how_long_an_answer_is_fresh() {
    assertThat(forAMinute("Cache-Control", "max-age=5", "Age", "7"))
        .hasValueSatisfying(
            policy -> {
              assertThat(policy.fresh()).isEqualTo(Duration.ofMinutes(1));
              assertThat(policy.age()).isEqualTo(Duration.ofSeconds(7));
              assertThat(policy.ifUnreachable()).isPositive();
            });
    assertThat(forAMinute("Set-Cookie", "a=b")).isEmpty();
    assertThat(forAMinute("Surrogate-Control", "no-store")).isEmpty();
    assertThat(forAMinute("Vary", "*")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"no-store", "private", "no-cache", "max-age=5, must-revalidate"})
  void after_that_what_it_says_itself_counts_again(String said) {
    assertThat(forAMinute("Cache-Control", said + ", stale-if-error=9"))
        .hasValueSatisfying(
            policy -> {
              assertThat(policy.isFresh()).isTrue();
              assertThat(policy.neverStale()).isTrue();
              assertThat(policy.ifError()).isZero();
              assertThat(policy.ifUnreachable()).isZero();
            });
  }

  private static Optional<Policy> forAMinute(String... headers) {
    MultiMap all = headers(headers);
    return new Storability(Rules.standard(), surrogate(all), PLAIN)
        .of(
            200,
            all,
            CacheControl.of(all),
            new Arrival(NOON, Duration.ZERO),
            Duration.ofMinutes(1));
  }

  private static Optional<Policy> of(int status, Request request, String... headers) {
    return of(Rules.standard(), status, request, headers);
  }

  private static Optional<Policy> of(Rules rules, int status, Request request, String... headers) {
    MultiMap all = headers(headers);
    return new Storability(rules, surrogate(all), request)
        .of(status, all, new Arrival(NOON, Duration.ZERO));
  }

  private static MultiMap headers(String... headers) {
    MultiMap all = MultiMap.caseInsensitiveMultiMap();
    for (int i = 0; i < headers.length; i += 2) {
      all.add(headers[i], headers[i + 1]);
    }
    return all;
  }

  private static SurrogateControl surrogate(MultiMap headers) {
    return SurrogateControl.of(
        Map.of("Surrogate-Control", List.copyOf(headers.getAll("Surrogate-Control"))), "edge");
  }
}
