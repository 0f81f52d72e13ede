package dev.vitral.shell.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A request that reaches an origin which is just closing the connection (RFC 9112, 9.3.1). */
class ClosingOriginTest {

  private static final String OK = "HTTP/1.1 200 OK\nContent-Type: text/html\n";

  private final LyingOrigin origin = new LyingOrigin();
  private final EdgeScene scene = EdgeScene.inFrontOf(origin.url());

  ClosingOriginTest() throws IOException {}

  @BeforeEach
  void begin() {
    origin.says("/", OK + "Content-Length: 4", "home").says("/page", OK + "Content-Length: 0", "");
  }

  @AfterEach
  void end() throws IOException {
    scene.close();
    origin.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "HEAD", "DELETE"})
  void is_sent_again_over_a_fresh_one_if_that_does_no_harm(String method) throws IOException {
    origin.answersPerConnection(1, "");
    scene.get("/");
    assertThat(send(method, "")).startsWith("HTTP/1.1 200 ");
    assertThat(origin.times("/page")).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PATCH"})
  void is_not_sent_again_if_it_could_do_twice_what_it_does(String method) throws IOException {
    origin.answersPerConnection(1, "");
    scene.get("/");
    assertThat(send(method, "")).startsWith("HTTP/1.1 503 ");
    assertThat(origin.times("/page")).isEqualTo(1);
  }

  @Test
  void is_not_sent_again_if_its_body_has_gone() throws IOException {
    origin.answersPerConnection(1, "");
    scene.get("/");
    assertThat(send("PUT", "Content-Length: 1\r\n")).startsWith("HTTP/1.1 503 ");
    assertThat(origin.times("/page")).isEqualTo(1);
  }

  @Test
  void is_not_sent_again_once_an_answer_has_begun() throws IOException {
    origin.answersPerConnection(1, "H");
    scene.get("/");
    assertThat(send("GET", "")).startsWith("HTTP/1.1 503 ");
    assertThat(origin.times("/page")).isEqualTo(1);
  }

  @Test
  void is_not_sent_again_if_the_connection_was_fresh() throws IOException {
    origin.answersPerConnection(0, "");
    assertThat(send("GET", "")).startsWith("HTTP/1.1 503 ");
    assertThat(origin.times("/page")).isEqualTo(1);
  }

  @Test
  void is_sent_again_once_only() throws IOException {
    origin.answersPerConnection(1, "");
    scene.get("/");
    origin.answersPerConnection(0, "");
    assertThat(send("GET", "")).startsWith("HTTP/1.1 503 ");
    assertThat(origin.times("/page")).isEqualTo(2);
  }

  @Test
  void is_sent_again_for_a_fragment_too() throws IOException {
    String page = "[<esi:include src=\"/part\"/>]";
    String esi = "Surrogate-Control: content=\"ESI/1.0\"\n";
    origin
        .says("/composed", OK + esi + "Content-Length: " + page.length(), page)
        .says("/part", OK + "Content-Length: 4", "part")
        .answersPerConnection(1, "");
    assertThat(EdgeScene.body(scene.get("/composed"))).isEqualTo("[part]");
    assertThat(EdgeScene.body(scene.get("/composed"))).isEqualTo("[part]");
    assertThat(origin.times("/part")).isEqualTo(3);
  }

  private String send(String method, String lines) throws IOException {
    return scene.send(
        method
            + " /page HTTP/1.1\r\nHost: www.example.test\r\nConnection: close\r\n"
            + lines
            + "\r\n"
            + (lines.isEmpty() ? "" : "x"));
  }
}
