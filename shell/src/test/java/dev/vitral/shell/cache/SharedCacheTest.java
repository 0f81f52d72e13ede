package dev.vitral.shell.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitral.esi.SurrogateControl;
import dev.vitral.shell.cache.store.CacheKey;
import dev.vitral.shell.cache.store.Quotas;
import io.vertx.core.MultiMap;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SharedCacheTest {

  private static final CacheKey URL = new CacheKey("site", "http://www.example.test/f");

  private final AtomicLong clock = new AtomicLong(Long.MAX_VALUE - 5);
  private final SharedCache<String> cache = new SharedCache<>(Quotas.each(64 << 10), clock::get);

  @Test
  void an_answer_is_given_until_it_is_no_longer_fresh() {
    keep(Map.of(), "one", 10);
    pass(9);
    assertThat(fresh(Map.of())).contains("one");
    pass(1);
    assertThat(fresh(Map.of())).isEmpty();
  }

  @Test
  void an_answer_grows_older_in_the_cache() {
    Stored<String> stored = keep(Map.of(), "one", 100, "Age", "7");
    pass(5);
    assertThat(cache.age(stored)).isEqualTo(12);
  }

  @Test
  void an_answer_is_given_only_to_those_it_was_chosen_for() {
    keep(Map.of("cookie", "u=ann"), "ann", 10, "Vary", "Cookie");
    keep(Map.of("cookie", "u=bob"), "bob", 10, "Vary", "Cookie");
    keep(Map.of(), "nobody", 10, "Vary", "Cookie");
    assertThat(fresh(Map.of("cookie", "u=ann"))).contains("ann");
    assertThat(fresh(Map.of("cookie", "u=bob"))).contains("bob");
    assertThat(fresh(Map.of())).contains("nobody");
    assertThat(fresh(Map.of("cookie", "u=eve"))).isEmpty();
  }

  @Test
  void a_newer_answer_takes_the_place_of_the_one_for_the_same_visitors() {
    keep(Map.of("cookie", "u=ann"), "old", 10, "Vary", "Cookie");
    keep(Map.of("cookie", "u=ann"), "new", 10, "Vary", "Cookie");
    assertThat(fresh(Map.of("cookie", "u=ann"))).contains("new");
  }

  @Test
  void a_header_with_many_values_fills_the_place_of_one_url_only() {
    for (int i = 0; i < 1_000; i++) {
      keep(Map.of("cookie", "u=" + i), "v" + i, 10, "Vary", "Cookie");
    }
    assertThat(fresh(Map.of("cookie", "u=999"))).contains("v999");
    assertThat(fresh(Map.of("cookie", "u=0"))).isEmpty();
  }

  @Test
  void what_is_kept_stays_within_its_bytes() {
    byte[] body = new byte[8 << 10];
    for (int i = 0; i < 100; i++) {
      cache.store(
          nth(i),
          cache.ticket(),
          name -> null,
          200,
          headers(),
          fresh(Duration.ofDays(1), headers()),
          List.of(ByteBuffer.wrap(body)));
    }
    long kept = 0;
    for (int i = 0; i < 100; i++) {
      kept += cache.newest(nth(i), name -> null).isPresent() ? body.length : 0;
    }
    assertThat(kept).isBetween(1L, 64L << 10);
  }

  @Test
  void what_is_forgotten_is_gone_for_everybody() {
    keep(Map.of(), "one", 10);
    cache.forget(URL);
    assertThat(fresh(Map.of())).isEmpty();
  }

  private Stored<String> keep(
      Map<String, String> asked, String body, long seconds, String... headers) {
    MultiMap said = headers(headers);
    return cache.store(
        URL,
        cache.ticket(),
        asked::get,
        200,
        said,
        fresh(Duration.ofSeconds(seconds), said),
        List.of(ByteBuffer.wrap(body.getBytes(StandardCharsets.UTF_8))));
  }

  private Optional<String> fresh(Map<String, String> asked) {
    return cache
        .newest(URL, asked::get)
        .filter(stored -> cache.standing(stored, RequestControl.NOTHING) == Standing.FRESH)
        .map(stored -> StandardCharsets.UTF_8.decode(stored.body()).toString());
  }

  private void pass(long seconds) {
    clock.addAndGet(Duration.ofSeconds(seconds).toNanos());
  }

  private static MultiMap headers(String... headers) {
    MultiMap all = MultiMap.caseInsensitiveMultiMap();
    for (int i = 0; i < headers.length; i += 2) {
      all.add(headers[i], headers[i + 1]);
    }
    return all;
  }

  /** Fresh for so long from now on, whatever the age. */
  private static Policy fresh(Duration lifetime, MultiMap headers) {
    Arrival now = new Arrival(Instant.EPOCH, Duration.ZERO);
    return new Storability(
            Rules.standard(),
            SurrogateControl.of(Map.of(), "edge"),
            new Storability.Request(false, false, false))
        .of(200, headers, CacheControl.of(headers), now, lifetime)
        .orElseThrow();
  }

  private static CacheKey nth(int i) {
    return new CacheKey("site", "http://www.example.test/" + i);
  }
}
