package dev.vitral.shell.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Lengths and validators that are not true spoil nothing but themselves. */
class LyingOriginTest {

  private static final String OK = "HTTP/1.1 200 OK\nContent-Type: text/html\n";
  private static final String KEPT = OK + "Cache-Control: max-age=60\n";
  private static final String MARKUP = KEPT + "Surrogate-Control: content=\"ESI/1.0\"\n";

  private final LyingOrigin origin = new LyingOrigin();
  private final EdgeScene scene = EdgeScene.inFrontOf(origin.url(), "--purge-from", "127.0.0.1");

  LyingOriginTest() throws IOException {}

  @AfterEach
  void end() throws IOException {
    scene.close();
    origin.close();
  }

  @Test
  void a_body_that_is_shorter_than_it_said_is_broken_off_and_not_kept() throws IOException {
    origin.saysLast("/page", KEPT + "Content-Length: 100", "half");
    assertThat(scene.get("/page")).as("cut, so that it is seen").doesNotEndWith("0\r\n\r\n");
    origin.says("/page", KEPT + "Content-Length: 5", "whole");
    assertThat(EdgeScene.body(scene.get("/page"))).isEqualTo("whole");
    assertThat(origin.times("/page")).isEqualTo(2);
  }

  @Test
  void a_chunked_body_without_an_end_is_not_kept() throws IOException {
    origin.saysLast("/page", KEPT + "Transfer-Encoding: chunked", "4\r\nhalf\r\n");
    assertThat(scene.get("/page")).doesNotEndWith("0\r\n\r\n");
    origin.says("/page", KEPT + "Content-Length: 5", "whole");
    assertThat(EdgeScene.body(scene.get("/page"))).isEqualTo("whole");
  }

  @Test
  void a_fragment_that_is_shorter_than_it_said_is_not_kept() throws IOException {
    String page = "[<esi:include src=\"/part\" onerror=\"continue\"/>]";
    origin
        .says("/page", MARKUP + "Content-Length: " + page.length(), page)
        .saysLast("/part", KEPT + "Content-Length: 100", "half");
    assertThat(scene.get("/page")).containsIgnoringCase("no-store");
    origin.says("/part", KEPT + "Content-Length: 5", "whole");
    assertThat(EdgeScene.body(scene.get("/page"))).isEqualTo("[whole]");
  }

  @Test
  void what_follows_a_body_that_is_longer_than_it_said_answers_nobody() throws IOException {
    String forged = KEPT.replace("\n", "\r\n") + "Content-Length: 4\r\n\r\nevil";
    origin.says("/page", KEPT + "Content-Length: 4", "page" + forged);
    origin.says("/other", KEPT + "Content-Length: 5", "other");
    for (int i = 0; i < 5; i++) {
      assertThat(EdgeScene.body(scene.get("/page"))).isEqualTo("page");
      assertThat(EdgeScene.body(scene.get("/other"))).isEqualTo("other");
      purge("/page");
      purge("/other");
    }
  }

  @Test
  void the_rest_of_a_body_that_is_longer_than_it_said_is_no_beginning_of_an_answer()
      throws IOException {
    origin.says("/page", OK + "Content-Length: 4", "page and more");
    origin.says("/empty", "HTTP/1.1 204 No Content", "nothing");
    origin.says("/other", OK + "Content-Length: 5", "other");
    for (int i = 0; i < 5; i++) {
      assertThat(EdgeScene.body(scene.get("/page"))).isEqualTo("page");
      assertThat(EdgeScene.body(scene.get("/other"))).isEqualTo("other");
      assertThat(scene.get("/empty")).startsWith("HTTP/1.1 204 ");
      assertThat(EdgeScene.body(scene.get("/other"))).isEqualTo("other");
    }
  }

  @Test
  void an_interim_answer_that_nobody_knows_is_not_the_answer() throws IOException {
    String processing = "HTTP/1.1 102 Processing\n\n";
    origin.says("/page", processing + processing + OK + "Content-Length: 4", "page");
    assertThat(EdgeScene.body(scene.get("/page"))).isEqualTo("page");
    assertThat(EdgeScene.body(scene.get("/page"))).isEqualTo("page");
  }

  @Test
  void another_body_with_the_same_validator_takes_the_place_of_the_one_before() throws IOException {
    origin.says("/page", KEPT + "ETag: \"same\"\nContent-Length: 3", "one");
    assertThat(EdgeScene.body(scene.get("/page"))).isEqualTo("one");
    origin.says("/page", KEPT + "ETag: \"same\"\nContent-Length: 3", "two");
    assertThat(EdgeScene.body(scene.get("/page"))).as("still fresh").isEqualTo("one");
    purge("/page");
    assertThat(EdgeScene.body(scene.get("/page"))).isEqualTo("two");
    assertThat(EdgeScene.body(scene.get("/page"))).isEqualTo("two");
    assertThat(origin.times("/page")).isEqualTo(2);
  }

  private void purge(String target) throws IOException {
    assertThat(
            scene.send(
                "PURGE "
                    + target
                    + " HTTP/1.1\r\nHost: www.example.test\r\n"
                    + "Connection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 200 ");
  }
}
