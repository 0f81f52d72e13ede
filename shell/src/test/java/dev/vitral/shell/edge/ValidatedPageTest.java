package dev.vitral.shell.edge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitral.shell.edge.EdgeScene.Asked;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Answers that are no longer fresh, or must be asked about before they are used. */
class ValidatedPageTest {

  private final AtomicLong clock = new AtomicLong(System.nanoTime());
  private EdgeScene scene;

  @BeforeEach
  void start() throws IOException {
    scene = new EdgeScene(clock::get);
  }

  @AfterEach
  void end() {
    scene.close();
  }

  @Test
  void a_stale_answer_with_a_validator_is_asked_about_and_kept_on() throws IOException {
    scene.page("/a", "body", "Cache-Control", "max-age=60", "ETag", "\"1\"", "X-Kept", "old");
    scene.get("/a");
    pass(61);
    scene.page(304, "/a", "", "Cache-Control", "max-age=60", "ETag", "\"1\"", "X-New", "new");
    String validated = scene.get("/a");
    assertThat(validated)
        .startsWith("HTTP/1.1 200 ")
        .containsIgnoringCase("x-kept: old")
        .containsIgnoringCase("x-new: new")
        .contains("fwd=stale; fwd-status=304");
    assertThat(EdgeScene.body(validated)).isEqualTo("body");
    assertThat(last().all("If-none-match")).containsExactly("\"1\"");
    assertThat(scene.get("/a")).contains("; hit").containsIgnoringCase("x-new: new");
    assertThat(scene.asked()).hasSize(2);
  }

  @Test
  void a_304_about_another_version_is_not_believed() throws IOException {
    scene.page("/a", "old", "Cache-Control", "max-age=60", "ETag", "\"1\"");
    scene.get("/a");
    pass(61);
    scene.page(304, "/a", "", "Cache-Control", "max-age=60", "ETag", "\"2\"");
    String answer = scene.get("/a");
    assertThat(answer).doesNotContain("old");
    assertThat(scene.asked()).hasSize(3);
    assertThat(last().all("If-none-match")).isEmpty();
  }

  @Test
  void what_says_no_cache_is_asked_about_each_time() throws IOException {
    scene.page("/a", "body", "Cache-Control", "no-cache", "ETag", "\"1\"");
    scene.get("/a");
    scene.page(304, "/a", "", "Cache-Control", "no-cache");
    assertThat(EdgeScene.body(scene.get("/a"))).isEqualTo("body");
    assertThat(EdgeScene.body(scene.get("/a"))).isEqualTo("body");
    assertThat(scene.asked()).hasSize(3);
  }

  @Test
  void markup_is_validated_too() throws IOException {
    scene
        .markup(
            "/page", "[<esi:include src=\"/f\"/>]", "Cache-Control", "max-age=1", "ETag", "\"1\"")
        .page("/f", "F", "Cache-Control", "max-age=600");
    scene.get("/page");
    pass(2);
    scene.page(304, "/page", "", "ETag", "\"1\"");
    assertThat(EdgeScene.body(scene.get("/page"))).isEqualTo("[F]");
    assertThat(scene.targets()).containsExactly("/page", "/f", "/page");
  }

  @Test
  void a_stale_answer_is_given_while_it_is_validated() throws IOException {
    scene.page("/a", "old", "Cache-Control", "max-age=1, stale-while-revalidate=60");
    scene.get("/a");
    pass(2);
    scene.page("/a", "new", "Cache-Control", "max-age=600");
    assertThat(EdgeScene.body(scene.get("/a"))).isEqualTo("old");
    while (!scene.get("/a").endsWith("new")) {
      Thread.onSpinWait();
    }
    assertThat(scene.asked()).hasSize(2);
  }

  @Test
  void a_stale_answer_is_given_if_the_origin_fails_and_it_may() throws IOException {
    scene
        .page("/a", "old", "Cache-Control", "max-age=1, stale-if-error=60")
        .page("/b", "old", "Cache-Control", "max-age=1");
    scene.get("/a");
    scene.get("/b");
    pass(2);
    scene.page(503, "/a", "sorry").page(503, "/b", "sorry");
    assertThat(EdgeScene.body(scene.get("/a"))).isEqualTo("old");
    assertThat(EdgeScene.body(scene.get("/b"))).isEqualTo("sorry");
    pass(60);
    assertThat(EdgeScene.body(scene.get("/a"))).isEqualTo("sorry");
  }

  @Test
  void a_stale_answer_is_given_while_the_origin_is_away_unless_it_forbids_that()
      throws IOException {
    scene
        .page("/a", "old", "Cache-Control", "max-age=1")
        .page("/b", "old", "Cache-Control", "max-age=1, must-revalidate", "ETag", "\"b\"")
        .page("/c", "old", "Cache-Control", "s-maxage=1");
    scene.get("/a");
    scene.get("/b");
    scene.get("/c");
    pass(2);
    scene.stopOrigin();
    assertThat(EdgeScene.body(scene.get("/a"))).isEqualTo("old");
    assertThat(scene.get("/b")).startsWith("HTTP/1.1 504 ");
    assertThat(scene.get("/c")).startsWith("HTTP/1.1 503 "); // of no more use, so not kept
    pass(Duration.ofDays(1).toSeconds());
    assertThat(scene.get("/a")).startsWith("HTTP/1.1 503 ");
  }

  @Test
  void a_head_tells_that_what_is_kept_is_right_or_wrong() throws IOException {
    scene.page("/a", "one", "Cache-Control", "max-age=1", "ETag", "\"1\"");
    scene.get("/a");
    pass(2);
    scene.page("/a", "one", "Cache-Control", "max-age=60", "ETag", "\"1\"");
    head("/a");
    assertThat(scene.get("/a")).contains("; hit");
    pass(61);
    scene.page("/a", "two", "Cache-Control", "max-age=60", "ETag", "\"2\"");
    head("/a");
    assertThat(scene.get("/a")).contains("fwd=uri-miss").endsWith("two");
  }

  private void head(String target) throws IOException {
    scene.send(
        "HEAD " + target + " HTTP/1.1\r\nHost: www.example.test\r\nConnection: close\r\n\r\n");
  }

  private Asked last() {
    return scene.asked().get(scene.asked().size() - 1);
  }

  private void pass(long seconds) {
    clock.addAndGet(Duration.ofSeconds(seconds).toNanos());
  }
}
