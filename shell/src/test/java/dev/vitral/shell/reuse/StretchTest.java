package dev.vitral.shell.reuse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitral.shell.cache.store.CacheKey;
import dev.vitral.shell.cache.store.Placement;
import dev.vitral.shell.cache.store.Store;
import io.vertx.core.MultiMap;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Kept answers count as fresh for longer when there is too much to do. */
class StretchTest {

  private static final Duration STRETCH = Duration.ofSeconds(30);

  @Test
  void it_ends_with_the_lifetime_again_or_with_the_longest_stretch() {
    Kept briefly = kept("public, max-age=5");
    Kept long_ = kept("public, max-age=600");

    assertThat(briefly.mayBeStretched(seconds(9), STRETCH)).isTrue();
    assertThat(briefly.mayBeStretched(seconds(10), STRETCH)).isFalse();
    assertThat(long_.mayBeStretched(seconds(629), STRETCH)).isTrue();
    assertThat(long_.mayBeStretched(seconds(630), STRETCH)).isFalse();
    assertThat(briefly.mayBeStretched(seconds(5), Duration.ZERO)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"max-age=5, must-revalidate", "max-age=5, proxy-revalidate", "s-maxage=5"})
  void what_has_to_be_validated_is_not_stretched(String control) {
    isNotStretched(kept("public, " + control));
  }

  @Test
  void what_only_surrogates_may_keep_without_asking_is_not_stretched() {
    MultiMap headers = MultiMap.caseInsensitiveMultiMap();
    headers.set("Cache-Control", "no-cache").set("Surrogate-Control", "max-age=5");

    isNotStretched(kept(headers));
  }

  private static void isNotStretched(Kept kept) {
    assertThat(kept.mayBeStretched(seconds(4), STRETCH)).isTrue();
    assertThat(kept.mayBeStretched(seconds(5), STRETCH)).isFalse();
    assertThat(kept.lasts(STRETCH)).isEqualTo(Duration.ofSeconds(5));
  }

  private static long seconds(long since) {
    return Duration.ofSeconds(since).toNanos();
  }

  /** Kept since second 0. */
  private static Kept kept(String control) {
    return kept(MultiMap.caseInsensitiveMultiMap().set("Cache-Control", control));
  }

  private static Kept kept(MultiMap headers) {
    Lifetime lifetime = Lifetime.of(200, headers, false).orElseThrow();
    Answer answer = Answer.part(200, headers, ByteBuffer.allocate(0));
    Store<Kept> store = new Store<>(owner -> 1_000_000, () -> 0);
    Question question = Question.of("voting", "/a", MultiMap.caseInsensitiveMultiMap());
    Kept kept = new Kept(question, answer, lifetime, 0, Set.of());
    CacheKey key = question.key();
    store.put(
        new Placement(
            key, question.variant(List.of()), store.ticket(), kept.lasts(STRETCH).toNanos()),
        question::values,
        kept);
    return kept;
  }
}
