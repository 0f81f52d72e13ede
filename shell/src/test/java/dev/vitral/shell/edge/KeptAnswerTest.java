package dev.vitral.shell.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which answers are kept, for whom, and how much of them is given. */
class KeptAnswerTest {

  private static final String WHOLE = "0123456789";

  private EdgeScene scene;

  @BeforeEach
  void start() throws IOException {
    scene = new EdgeScene();
  }

  @AfterEach
  void end() {
    scene.close();
  }

  @ParameterizedTest
  @CsvSource({
    "bytes=0-1, 01, bytes 0-1/10",
    "bytes=8-, 89, bytes 8-9/10",
    "bytes=-3, 789, bytes 7-9/10",
    "bytes=-99, 0123456789, bytes 0-9/10",
    "bytes=9-99, 9, bytes 9-9/10",
  })
  void a_range_is_cut_out_of_what_is_kept(String range, String part, String said)
      throws IOException {
    scene.page("/a", WHOLE, "Cache-Control", "max-age=60");
    scene.get("/a");
    String answer = scene.get("/a", "Range: " + range);
    assertThat(answer).startsWith("HTTP/1.1 206 ").containsIgnoringCase("content-range: " + said);
    assertThat(EdgeScene.body(answer)).isEqualTo(part);
    assertThat(scene.asked()).hasSize(1);
  }

  @Test
  void a_range_that_is_not_there_is_refused_and_one_that_is_not_understood_ignored()
      throws IOException {
    scene.page("/a", WHOLE, "Cache-Control", "max-age=60");
    scene.get("/a");
    assertThat(scene.get("/a", "Range: bytes=10-"))
        .startsWith("HTTP/1.1 416 ")
        .containsIgnoringCase("content-range: bytes */10");
    for (String range : new String[] {"lines=1-2", "bytes=5-2", "bytes=0-1,4-5", "bytes=a-b"}) {
      assertThat(scene.get("/a", "Range: " + range)).startsWith("HTTP/1.1 200 ").endsWith(WHOLE);
    }
  }

  @Test
  void a_range_of_another_version_is_the_whole() throws IOException {
    scene.page("/a", WHOLE, "Cache-Control", "max-age=60", "ETag", "\"1\"");
    scene.get("/a");
    assertThat(scene.get("/a", "Range: bytes=0-1", "If-Range: \"1\"")).startsWith("HTTP/1.1 206 ");
    assertThat(scene.get("/a", "Range: bytes=0-1", "If-Range: \"2\"")).startsWith("HTTP/1.1 200 ");
    assertThat(scene.get("/a", "Range: bytes=0-1", "If-Range: W/\"1\""))
        .startsWith("HTTP/1.1 200 ");
  }

  @Test
  void a_part_is_kept_for_those_who_want_no_more() throws IOException {
    scene.page(206, "/a", "45678", "Cache-Control", "max-age=60", "Content-Range", "bytes 4-8/10");
    scene.get("/a", "Range: bytes=4-8");
    String smaller = scene.get("/a", "Range: bytes=6-7");
    assertThat(smaller)
        .startsWith("HTTP/1.1 206 ")
        .containsIgnoringCase("content-range: bytes 6-7/10");
    assertThat(EdgeScene.body(smaller)).isEqualTo("67");
    scene.get("/a", "Range: bytes=6-9");
    assertThat(scene.asked()).hasSize(2);
  }

  @Test
  void a_part_is_never_given_for_the_whole() throws IOException {
    scene.page(206, "/a", "01234", "Cache-Control", "max-age=60", "Content-Range", "bytes 0-4/10");
    scene.get("/a", "Range: bytes=0-4");
    scene.page("/a", WHOLE, "Cache-Control", "max-age=60");
    assertThat(EdgeScene.body(scene.get("/a"))).isEqualTo(WHOLE);
  }

  @Test
  void a_part_that_says_more_than_it_brings_is_what_it_brings() throws IOException {
    scene.page(206, "/a", "456", "Cache-Control", "max-age=60", "Content-Range", "bytes 4-9/10");
    scene.get("/a", "Range: bytes=4-9");
    assertThat(EdgeScene.body(scene.get("/a", "Range: bytes=5-6"))).isEqualTo("56");
    scene.get("/a", "Range: bytes=4-9");
    assertThat(scene.asked()).hasSize(2);
  }

  @Test
  void what_was_changed_is_forgotten_under_each_of_its_names() throws IOException {
    scene
        .page("/a", "a", "Cache-Control", "max-age=60")
        .page("/b", "b", "Cache-Control", "max-age=60")
        .page("/c", "c", "Cache-Control", "max-age=60")
        .page("/write", "done", "Location", "/a", "Content-Location", "http://www.example.test/b");
    scene.get("/a");
    scene.get("/b");
    scene.get("/c");
    send("M-SEARCH", "/write");
    assertThat(scene.get("/a")).contains("fwd=uri-miss");
    assertThat(scene.get("/b")).contains("fwd=uri-miss");
    assertThat(scene.get("/c")).contains("; hit");
  }

  @Test
  void a_failed_write_changes_nothing() throws IOException {
    scene.page("/a", "a", "Cache-Control", "max-age=60");
    scene.get("/a");
    scene.page(500, "/a", "no");
    send("DELETE", "/a");
    assertThat(scene.get("/a")).contains("; hit");
  }

  @Test
  void an_answer_to_post_may_be_the_one_to_get() throws IOException {
    scene.page("/a", "a", "Cache-Control", "max-age=60", "Content-Location", "/a");
    send("POST", "/a");
    assertThat(scene.get("/a")).contains("; hit");
    scene.page("/b", "b", "Cache-Control", "max-age=60", "Content-Location", "/other");
    send("POST", "/b");
    assertThat(scene.get("/b")).contains("fwd=uri-miss");
  }

  @Test
  void the_word_to_surrogates_comes_before_the_word_to_caches_near_the_origin() throws IOException {
    scene
        .page("/cdn", "a", "Cache-Control", "no-store", "CDN-Cache-Control", "max-age=60")
        .page("/bad", "a", "Cache-Control", "no-store", "CDN-Cache-Control", "max-age=60, &&")
        .page("/all", "a", "Surrogate-Control", "no-store", "CDN-Cache-Control", "max-age=60");
    for (String target : new String[] {"/cdn", "/bad", "/all"}) {
      scene.get(target);
    }
    assertThat(scene.get("/cdn")).contains("; hit");
    assertThat(scene.get("/bad")).contains("fwd=uri-miss");
    assertThat(scene.get("/all")).contains("fwd=uri-miss");
  }

  @Test
  void a_visitor_may_insist_on_the_origin_or_forbid_it() throws IOException {
    scene.page("/a", "a", "Cache-Control", "max-age=60");
    assertThat(scene.get("/a", "Cache-Control: only-if-cached")).startsWith("HTTP/1.1 504 ");
    scene.get("/a");
    assertThat(scene.get("/a", "Cache-Control: only-if-cached")).startsWith("HTTP/1.1 200 ");
    assertThat(scene.get("/a", "Cache-Control: no-cache")).contains("fwd=request");
    assertThat(scene.get("/a", "Pragma: no-cache")).contains("fwd=request");
    assertThat(scene.get("/a", "Cache-Control: min-fresh=90")).contains("fwd=request");
  }

  @Test
  void an_answer_for_other_visitors_is_told_from_none() throws IOException {
    scene.page("/a", "a", "Cache-Control", "max-age=60", "Vary", "Accept-Language");
    assertThat(scene.get("/a", "Accept-Language: es, en;q=0.5")).contains("fwd=uri-miss");
    assertThat(scene.get("/a", "Accept-Language: fr")).contains("fwd=vary-miss");
    assertThat(scene.get("/a", "Accept-Language: EN;q=0.5,es")).contains("; hit");
  }

  private void send(String method, String target) throws IOException {
    scene.send(
        method
            + " "
            + target
            + " HTTP/1.1\r\nHost: www.example.test\r\nContent-Length: 0\r\n"
            + "Connection: close\r\n\r\n");
  }
}
