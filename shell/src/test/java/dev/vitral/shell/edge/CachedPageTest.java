package dev.vitral.shell.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pages and parts out of the cache. */
class CachedPageTest {

  private static final Pattern TAG = Pattern.compile("(?im)^etag: (.*?)\r?$");

  private EdgeScene scene;

  @BeforeEach
  void start() throws IOException {
    scene = new EdgeScene();
  }

  @AfterEach
  void end() {
    scene.close();
  }

  @Test
  void markup_and_fragments_are_asked_for_once() throws IOException {
    scene
        .markup("/page", "[<esi:include src=\"/part\"/>]", "Cache-Control", "max-age=60")
        .page("/part", "part", "Cache-Control", "max-age=30");
    String first = scene.get("/page");
    String second = scene.get("/page");
    assertThat(EdgeScene.body(first)).isEqualTo("[part]");
    assertThat(EdgeScene.body(second)).isEqualTo("[part]");
    assertThat(second).containsIgnoringCase("cache-control: max-age=30");
    assertThat(second).containsIgnoringCase("content-length: 6");
    assertThat(scene.targets()).containsExactly("/page", "/part");
  }

  @Test
  void a_composed_page_has_a_validator_that_changes_with_its_parts() throws IOException {
    scene
        .markup("/page", "[<esi:include src=\"/part\"/>]", "Cache-Control", "max-age=60")
        .page("/part", "one", "Cache-Control", "no-cache");
    String tag = tag(scene.get("/page"));
    assertThat(scene.get("/page", "If-None-Match: " + tag))
        .startsWith("HTTP/1.1 304 ")
        .contains(tag)
        .endsWith("\r\n\r\n");
    scene.page("/part", "two", "Cache-Control", "no-cache");
    String changed = scene.get("/page", "If-None-Match: " + tag);
    assertThat(changed).startsWith("HTTP/1.1 200 ");
    assertThat(EdgeScene.body(changed)).isEqualTo("[two]");
    assertThat(tag(changed)).isNotEqualTo(tag);
  }

  @Test
  void a_page_with_a_part_missing_may_be_kept_by_nobody() throws IOException {
    scene.markup(
        "/page",
        "[<esi:include src=\"/gone\" onerror=\"continue\"/>]",
        "Cache-Control",
        "max-age=60");
    String answer = scene.get("/page");
    assertThat(EdgeScene.body(answer)).isEqualTo("[]");
    assertThat(answer).containsIgnoringCase("cache-control: private, no-store");
    assertThat(TAG.matcher(answer).find()).isFalse();
  }

  @Test
  void an_answer_without_esi_is_kept_as_it_is_and_says_its_age() throws IOException {
    scene.page("/style.css", "a{}", "Cache-Control", "max-age=60", "ETag", "\"s\"");
    scene.get("/style.css");
    String second = scene.get("/style.css");
    assertThat(EdgeScene.body(second)).isEqualTo("a{}");
    assertThat(second)
        .containsPattern("(?im)^age: \\d+\r?$")
        .containsIgnoringCase("etag: \"s\"")
        .containsIgnoringCase("cache-control: max-age=60");
    assertThat(scene.get("/style.css", "If-None-Match: W/\"s\"")).startsWith("HTTP/1.1 304 ");
    assertThat(scene.targets()).containsExactly("/style.css");
  }

  @Test
  void a_write_makes_the_edge_forget_what_was_there() throws IOException {
    scene.page("/page", "old", "Cache-Control", "max-age=60");
    scene.get("/page");
    scene.page("/page", "new", "Cache-Control", "max-age=60");
    scene.send(
        "POST /page HTTP/1.1\r\nHost: www.example.test\r\nContent-Length: 0\r\n"
            + "Connection: close\r\n\r\n");
    assertThat(EdgeScene.body(scene.get("/page"))).isEqualTo("new");
  }

  @Test
  void one_visitors_page_is_not_shown_to_another_host() throws IOException {
    scene.page("/page", "page", "Cache-Control", "max-age=60");
    scene.get("/page", "Host: one.test");
    scene.get("/page", "Host: two.test");
    assertThat(scene.asked()).hasSize(2);
  }

  private static String tag(String answer) {
    Matcher tag = TAG.matcher(answer);
    assertThat(tag.find()).as(answer).isTrue();
    return tag.group(1);
  }
}
