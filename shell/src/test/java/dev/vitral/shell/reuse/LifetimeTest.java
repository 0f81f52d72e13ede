package dev.vitral.shell.reuse;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.MultiMap;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LifetimeTest {

  @Test
  void it_is_what_the_fragment_says() {
    assertThat(of("public, max-age=5, stale-while-revalidate=60, stale-if-error=600"))
        .contains(seconds(5, 60, 600));
    assertThat(of("max-age=5, s-maxage=7")).contains(seconds(7, 0, 0));
  }

  @Test
  void without_a_word_nothing_is_kept() {
    assertThat(of("public")).isEmpty();
    assertThat(of("max-age=0, stale-while-revalidate=60")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"max-age=5, must-revalidate", "max-age=5, proxy-revalidate", "s-maxage=5"})
  void what_has_to_be_validated_is_never_given_stale(String control) {
    assertThat(of(control + ", stale-while-revalidate=60, stale-if-error=60"))
        .contains(seconds(5, 0, 0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"no-cache", "max-age=5, must-revalidate", "s-maxage=5"})
  void what_is_said_to_everybody_takes_nothing_from_what_surrogates_are_told(String control) {
    MultiMap headers =
        MultiMap.caseInsensitiveMultiMap()
            .set("Cache-Control", control + ", stale-while-revalidate=2, stale-if-error=9")
            .set("Surrogate-Control", "max-age=30+40");

    assertThat(Lifetime.of(200, headers, false)).contains(seconds(30, 40, 0));
    headers.set("Surrogate-Control", "max-age=30");
    assertThat(Lifetime.of(200, headers, false)).contains(seconds(30, 0, 0));
  }

  @Test
  void surrogates_are_told_first() {
    MultiMap headers =
        MultiMap.caseInsensitiveMultiMap()
            .set("Cache-Control", "private, max-age=1, stale-while-revalidate=2, stale-if-error=9")
            .set("Surrogate-Control", "max-age=30+40");

    assertThat(Lifetime.of(200, headers, false)).contains(seconds(30, 40, 9));
    headers.set("Surrogate-Control", "no-store").set("Cache-Control", "max-age=5");
    assertThat(Lifetime.of(200, headers, false)).isEmpty();
  }

  @Test
  void what_was_asked_with_a_cookie_has_to_be_public() {
    MultiMap headers = MultiMap.caseInsensitiveMultiMap().set("Cache-Control", "max-age=5");

    assertThat(Lifetime.of(200, headers, true)).isEmpty();
    headers.set("Cache-Control", "public, max-age=5");
    assertThat(Lifetime.of(200, headers, true)).contains(seconds(5, 0, 0));
    headers.remove("Cache-Control").set("Surrogate-Control", "max-age=5");
    assertThat(Lifetime.of(200, headers, true)).isEmpty();
  }

  private static Optional<Lifetime> of(String control) {
    return Lifetime.of(
        200, MultiMap.caseInsensitiveMultiMap().set("Cache-Control", control), false);
  }

  private static Lifetime seconds(long fresh, long revalidating, long failing) {
    return new Lifetime(
        Duration.ofSeconds(fresh), Duration.ofSeconds(revalidating), Duration.ofSeconds(failing));
  }
}
