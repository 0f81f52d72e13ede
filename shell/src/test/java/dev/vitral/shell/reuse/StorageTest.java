package dev.vitral.shell.reuse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitral.esi.SurrogateControl;
import dev.vitral.shell.cache.CacheControl;
import io.vertx.core.MultiMap;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StorageTest {

  @Test
  void only_explicit_freshness_counts() {
    assertThat(kept()).isEmpty();
    assertThat(kept("Last-Modified", "Thu, 01 Jan 2015 00:00:00 GMT")).isEmpty();
    assertThat(kept("Cache-Control", "public")).isEmpty();
    assertThat(kept("Cache-Control", "max-age=60")).contains(Duration.ofSeconds(60));
  }

  @Test
  void the_lifetime_of_shared_caches_comes_before_that_of_all() {
    assertThat(kept("Cache-Control", "max-age=60, s-maxage=5")).contains(Duration.ofSeconds(5));
  }

  @Test
  void expires_counts_from_the_date_of_the_answer() {
    assertThat(
            kept(
                "Date", "Sat, 21 Nov 2026 10:00:00 GMT",
                "Expires", "Sat, 21 Nov 2026 10:01:30 GMT"))
        .contains(Duration.ofSeconds(90));
    assertThat(kept("Expires", "0")).isEmpty();
    assertThat(kept("Expires", "Sat, 21 Nov 2099 10:01:30 GMT", "Cache-Control", "max-age=1"))
        .contains(Duration.ofSeconds(1));
  }

  @Test
  void what_is_said_to_surrogates_comes_before_what_is_said_to_all() {
    assertThat(kept("Surrogate-Control", "max-age=600", "Cache-Control", "no-store"))
        .contains(Duration.ofSeconds(600));
    assertThat(kept("Surrogate-Control", "no-store", "Cache-Control", "max-age=60")).isEmpty();
    assertThat(kept("Surrogate-Control", "max-age=9;edge, max-age=600", "Cache-Control", "private"))
        .contains(Duration.ofSeconds(9));
  }

  @Test
  void an_answer_is_as_old_as_it_says() {
    assertThat(kept("Cache-Control", "max-age=60", "Age", "50")).contains(Duration.ofSeconds(10));
    assertThat(kept("Cache-Control", "max-age=60", "Age", "60")).isEmpty();
  }

  @Test
  void nothing_of_one_visitor_is_kept() {
    assertThat(kept("Cache-Control", "max-age=60, private")).isEmpty();
    assertThat(kept("Cache-Control", "max-age=60", "Set-Cookie", "s=1")).isEmpty();
    assertThat(kept("Cache-Control", "max-age=60", "Vary", "Accept, *")).isEmpty();
    assertThat(keptFor(true, 200, "Cache-Control", "max-age=60")).isEmpty();
    assertThat(keptFor(true, 200, "Cache-Control", "max-age=60, public"))
        .contains(Duration.ofSeconds(60));
  }

  @Test
  void a_lifetime_that_is_no_number_means_none() {
    assertThat(kept("Cache-Control", "max-age=soon")).isEmpty();
    assertThat(kept("Cache-Control", "max-age=\"60\"")).contains(Duration.ofSeconds(60));
    assertThat(kept("Cache-Control", "max-age=60, max-age=5")).contains(Duration.ofSeconds(5));
    assertThat(kept("Cache-Control", "max-age=99999999999999999999"))
        .contains(Duration.ofSeconds(Integer.MAX_VALUE));
  }

  @Test
  void parts_and_failures_of_the_moment_are_not_kept() {
    assertThat(keptFor(false, 206, "Cache-Control", "max-age=60")).isEmpty();
    assertThat(keptFor(false, 500, "Cache-Control", "max-age=60")).isEmpty();
    assertThat(keptFor(false, 404, "Cache-Control", "max-age=60")).isPresent();
  }

  private static Optional<Duration> kept(String... headers) {
    return keptFor(false, 200, headers);
  }

  private static Optional<Duration> keptFor(
      boolean withCredentials, int status, String... headers) {
    MultiMap all = MultiMap.caseInsensitiveMultiMap();
    for (int i = 0; i < headers.length; i += 2) {
      all.add(headers[i], headers[i + 1]);
    }
    SurrogateControl surrogate =
        SurrogateControl.of(
            Map.of("Surrogate-Control", List.copyOf(all.getAll("Surrogate-Control"))), "edge");
    return new Storage(surrogate, CacheControl.of(all)).keep(status, all, withCredentials);
  }
}
