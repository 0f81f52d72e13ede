package dev.vitral.shell.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What two servers could read in two ways is not passed on, or passed on in one way only. */
class SmugglingTest {

  private EdgeScene scene;

  @BeforeEach
  void start() throws IOException {
    scene = new EdgeScene().page("/page", "page");
  }

  @AfterEach
  void end() {
    scene.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /page HTTP/1.1\r\nHost: a.test\r\nHost: b.test\r\n\r\n",
        "GET /page HTTP/1.1\r\n\r\n",
        "GET /page HTTP/1.1\r\nHost: a.test/evil\r\n\r\n",
        "GET /page HTTP/1.1\r\nHost: a@b.test\r\n\r\n",
        "GET http://b.test/page HTTP/1.1\r\nHost: a.test\r\n\r\n",
        "GET /page#part HTTP/1.1\r\nHost: a.test\r\n\r\n",
        "GET /p\u00e4ge HTTP/1.1\r\nHost: a.test\r\n\r\n",
        "POST /page HTTP/1.1\r\nHost: a.test\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab",
        "POST /page HTTP/1.1\r\nHost: a.test\r\nContent-Length: +1\r\n\r\na",
        "POST /page HTTP/1.1\r\nHost: a.test\r\nTransfer-Encoding: xchunked\r\n\r\n0\r\n\r\n",
        "POST /page HTTP/1.1\r\nHost: a.test\r\nTransfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n",
      })
  void is_refused(String request) throws IOException {
    assertThat(scene.send(request)).startsWith("HTTP/1.1 400 ");
    assertThat(scene.asked()).isEmpty();
  }

  @Test
  void a_second_request_hidden_in_a_body_stays_a_body() throws IOException {
    String hidden = "0\r\n\r\nGET /evil HTTP/1.1\r\nHost: a.test\r\n\r\n";
    scene.send(
        "POST /page HTTP/1.1\r\nHost: a.test\r\nConnection: close\r\nContent-Length: "
            + hidden.length()
            + "\r\n\r\n"
            + hidden);
    assertThat(scene.targets()).containsExactly("/page");
    assertThat(scene.asked().get(0).body()).isEqualTo(hidden);
  }

  @Test
  void a_body_with_length_and_chunks_reaches_the_origin_with_one_of_them() throws IOException {
    scene.send(
        "POST /page HTTP/1.1\r\nHost: a.test\r\nContent-Length: 30\r\n"
            + "Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n"
            + "4\r\nbody\r\n0\r\n\r\n");
    assertThat(scene.targets()).containsExactly("/page");
    assertThat(scene.asked().get(0).body()).isEqualTo("body");
    assertThat(scene.asked().get(0).all("Content-length")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"CONNECT a.test:80", "TRACE /page"})
  void a_tunnel_or_an_echo_is_no_business_of_a_proxy(String start) throws IOException {
    assertThat(scene.send(start + " HTTP/1.1\r\nHost: a.test\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 4");
    assertThat(scene.asked()).isEmpty();
  }

  @Test
  void headers_that_end_here_reach_neither_side() throws IOException {
    scene.page("/page", "page", "X-Origin-Hop", "1", "Connection", "X-Origin-Hop");
    String answer =
        scene.send(
            "GET /page HTTP/1.1\r\nHost: a.test\r\nConnection: X-Hop\r\nConnection: close\r\nX-Hop: 1\r\n"
                + "TE: trailers\r\nProxy-Connection: keep-alive\r\nX-Stays: 1\r\n\r\n");
    assertThat(answer).doesNotContainIgnoringCase("x-origin-hop");
    EdgeScene.Asked asked = scene.asked().get(0);
    assertThat(asked.all("X-hop")).isEmpty();
    assertThat(asked.all("Te")).isEmpty();
    assertThat(asked.all("Proxy-connection")).isEmpty();
    assertThat(asked.all("X-stays")).containsExactly("1");
  }
}
