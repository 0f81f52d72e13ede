package dev.vitral.shell.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Parts of a page that are no longer fresh, or must be asked about before they are used. */
class StaleFragmentTest {

  private static final String LONG = "max-age=1000000";
  private static final String MARKUP = "[<esi:include src='/part' onerror='continue'/>]";

  /** By its third answer out of the cache a page is ready. */
  private static final int UNTIL_READY = 4;

  private final AtomicLong clock = new AtomicLong();
  private EdgeScene scene;

  @BeforeEach
  void start() throws IOException {
    scene = new EdgeScene(clock::get);
    scene.markup("/page", MARKUP, "Cache-Control", LONG);
  }

  @AfterEach
  void end() {
    scene.close();
  }

  @Test
  void a_stale_part_with_a_tag_is_asked_about_and_kept_on() throws IOException {
    scene.page("/part", "part", "Cache-Control", "max-age=60", "ETag", "\"1\"");
    readUntilReady();
    pass(61);
    scene.page(304, "/part", "", "Cache-Control", "max-age=50", "ETag", "\"1\"");
    assertThat(read()).isEqualTo("[part]");
    assertThat(scene.asked().get(2).all("If-none-match")).containsExactly("\"1\"");
    for (int i = 0; i < UNTIL_READY; i++) {
      String answer = scene.get("/page");
      assertThat(answer).containsIgnoringCase("cache-control: max-age=50").endsWith("[part]");
    }
    assertThat(scene.targets()).containsExactly("/page", "/part", "/part");
  }

  @Test
  void a_stale_part_with_a_date_is_asked_about() throws IOException {
    String date = "Sat, 21 Nov 2015 02:00:00 GMT";
    scene.page("/part", "part", "Cache-Control", "max-age=60", "Last-Modified", date);
    read();
    pass(61);
    scene.page("/part", "new", "Cache-Control", "max-age=60");
    assertThat(read()).isEqualTo("[new]");
    assertThat(scene.asked().get(2).all("If-modified-since")).containsExactly(date);
  }

  @Test
  void a_304_about_another_version_is_not_believed() throws IOException {
    scene.page("/part", "old", "Cache-Control", "max-age=60", "ETag", "\"1\"");
    read();
    pass(61);
    scene.page(304, "/part", "", "Cache-Control", "max-age=60", "ETag", "\"2\"");
    assertThat(read()).isEqualTo("[]");
    assertThat(scene.targets()).containsExactly("/page", "/part", "/part", "/part");
    assertThat(scene.asked().get(3).all("If-none-match")).isEmpty();
  }

  @Test
  void a_part_that_says_no_cache_is_asked_about_each_time() throws IOException {
    scene.page("/part", "part", "Cache-Control", "no-cache", "ETag", "\"1\"");
    read();
    scene.page(304, "/part", "", "Cache-Control", "no-cache");
    assertThat(read()).isEqualTo("[part]");
    assertThat(scene.get("/page")).containsIgnoringCase("cache-control: no-cache");
    assertThat(scene.targets()).containsExactly("/page", "/part", "/part", "/part");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Cache-Control: max-age=1, stale-while-revalidate=60", "max-age=1+60"})
  void a_stale_part_is_shown_while_it_is_asked_for_anew(String said) throws IOException {
    boolean toAll = said.startsWith("Cache-Control");
    String[] header = {"Surrogate-Control", said, "Cache-Control", "max-age=600"};
    String[] reuse = toAll ? said.split(": ", 2) : header;
    scene.page("/part", "old", reuse);
    readUntilReady();
    pass(2);
    scene.page("/part", "new", "Cache-Control", "max-age=600");
    String stale = scene.get("/page");
    assertThat(stale).endsWith("[old]").containsIgnoringCase("cache-control: max-age=0");
    while (!read().equals("[new]")) {
      Thread.onSpinWait();
    }
    assertThat(scene.targets()).containsExactly("/page", "/part", "/part");
    readUntilReady();
    assertThat(read()).isEqualTo("[new]");
  }

  @Test
  void a_stale_part_is_shown_if_its_origin_fails_and_it_may() throws IOException {
    scene.page("/part", "old", "Cache-Control", "max-age=1, stale-if-error=60");
    read();
    pass(2);
    scene.page(503, "/part", "sorry");
    assertThat(read()).isEqualTo("[old]");
    pass(60);
    assertThat(read()).isEqualTo("[]");
  }

  @Test
  void a_stale_part_that_does_not_say_so_is_not_shown_if_its_origin_fails() throws IOException {
    scene.page("/part", "old", "Cache-Control", "max-age=1");
    read();
    pass(2);
    scene.page(503, "/part", "sorry");
    assertThat(read()).isEqualTo("[]");
  }

  @Test
  void a_part_that_is_gone_is_not_shown_again() throws IOException {
    scene.page("/part", "old", "Cache-Control", "max-age=1, stale-if-error=60");
    read();
    pass(2);
    scene.page(404, "/part", "gone");
    assertThat(read()).isEqualTo("[]");
    scene.page(503, "/part", "sorry");
    assertThat(read()).isEqualTo("[]");
  }

  @Test
  void a_stale_part_is_shown_while_its_origin_is_away() throws IOException {
    scene.page("/part", "old", "Cache-Control", "max-age=1");
    read();
    pass(2);
    scene.stopOrigin();
    assertThat(read()).isEqualTo("[old]");
    pass(Duration.ofDays(1).toSeconds());
    assertThat(read()).isEqualTo("[]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "max-age=1, must-revalidate, stale-if-error=60",
        "max-age=1, proxy-revalidate",
        "s-maxage=1"
      })
  void a_stale_part_that_forbids_it_is_not_shown(String said) throws IOException {
    scene.page("/part", "old", "Cache-Control", said);
    read();
    pass(2);
    scene.stopOrigin();
    assertThat(read()).isEqualTo("[]");
  }

  @Test
  void what_only_the_tag_allows_to_keep_is_not_shown_after_its_time() throws IOException {
    scene
        .markup(
            "/page",
            "[<esi:include src='/part' ttl='5s' onerror='continue'/>]",
            "Cache-Control",
            LONG)
        .page("/part", "mine", "Cache-Control", "private");
    read();
    assertThat(read()).isEqualTo("[mine]");
    assertThat(scene.targets()).containsExactly("/page", "/part");
    pass(6);
    scene.stopOrigin();
    assertThat(read()).isEqualTo("[]");
  }

  @Test
  void a_stale_part_is_shown_if_its_origin_does_not_answer_in_time() throws Exception {
    try (HoldingOrigin origin = origin();
        EdgeScene edge = inFrontOf(origin, "--esi-limits", "fragmentTimeoutMs=3000")) {
      edge.get("/page");
      pass(2);
      assertThat(EdgeScene.body(edge.get("/page"))).isEqualTo("[body]");
      assertThat(origin.asked()).isEqualTo(2);
    }
  }

  @Test
  void a_crowd_asks_once_about_a_stale_part() throws Exception {
    ExecutorService visitors = Executors.newCachedThreadPool();
    try (HoldingOrigin origin = origin();
        EdgeScene edge = inFrontOf(origin, "--esi-limits", "fragmentTimeoutMs=600000")) {
      edge.get("/page");
      pass(2);
      origin.expectPages(8);
      List<CompletableFuture<String>> answers =
          IntStream.range(0, 8)
              .mapToObj(i -> CompletableFuture.supplyAsync(() -> page(edge), visitors))
              .toList();
      origin.awaitPages();
      origin.awaitFirst();
      origin.release();
      assertThat(answers).allSatisfy(answer -> assertThat(answer.join()).isEqualTo("[body]"));
      assertThat(origin.asked()).isEqualTo(2);
    } finally {
      visitors.shutdownNow();
    }
  }

  private static HoldingOrigin origin() throws IOException {
    return new HoldingOrigin("max-age=1").markup("/page", MARKUP).holding(2);
  }

  private EdgeScene inFrontOf(HoldingOrigin origin, String... options) throws IOException {
    return EdgeScene.inFrontOf(
        origin.url(), clock::get, InstantSource.fixed(Instant.EPOCH), options);
  }

  private static String page(EdgeScene edge) {
    try {
      return EdgeScene.body(edge.get("/page"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String read() throws IOException {
    return EdgeScene.body(scene.get("/page"));
  }

  private void readUntilReady() throws IOException {
    for (int i = 0; i < UNTIL_READY; i++) {
      read();
    }
  }

  private void pass(long seconds) {
    clock.addAndGet(Duration.ofSeconds(seconds).toNanos());
  }
}
