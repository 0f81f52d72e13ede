package dev.vitral.shell.portal;

import static dev.vitral.shell.portal.TestPortal.VOTING;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.SocketException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients that mean no good. */
@QuarkusTest
@TestProfile(GuardedPortal.class)
class HostileTest extends ShellScene {

  private static final String SECOND = "GET /voting/second HTTP/1.1\r\nHost: a\r\n\r\n";
  private static final String POST = "POST /voting/votes HTTP/1.1\r\nHost: a\r\n";
  private static final String CHUNKED = POST + "Transfer-Encoding: chunked\r\n\r\n";

  /** So many that no socket holds what they are answered. */
  private static final int PILE = 500;

  @BeforeEach
  void what_is_smuggled_would_be_answered() {
    VOTING
        .on("/voting/second", Origin.text(200, "text/plain", "second"))
        .on("/voting/votes", Origin.text(202, "text/plain", "counted"));
  }

  /** After any of these somebody else could see the next request begin elsewhere. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello",
        "Content-Length: 5\r\nContent-Length: 5\r\n\r\nhello",
        "Content-Length: 5, 5\r\n\r\nhello",
        "Content-Length: 5, 6\r\n\r\nhello",
        "Content-Length: +5\r\n\r\nhello",
        "Content-Length: -1\r\n\r\n",
        "Content-Length: 0x5\r\n\r\nhello",
        "Content-Length: 5 5\r\n\r\nhello",
        "Content-Length:\r\n\r\n",
        "Content-Length: 99999999999999999999\r\n\r\n",
        "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n",
        "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n",
        "Transfer-Encoding: identity\r\n\r\n",
        "Transfer-Encoding: identity\r\nContent-Length: 5\r\n\r\nhello",
        "Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n",
        "Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n",
        "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n0\r\n\r\n",
        "Transfer-Encoding: \"chunked\"\r\n\r\n0\r\n\r\n",
        "Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n",
        "Transfer-Encoding\t: chunked\r\n\r\n0\r\n\r\n",
        "Transfer-Encoding: \u000bchunked\r\n\r\n0\r\n\r\n",
        "Transfer-Encoding:\r\n chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n",
        "X: a\nContent-Length: 5\r\n\r\nhello",
        "X: a\rContent-Length: 5\r\n\r\nhello",
        "X: a\u0000b\r\n\r\n",
        "X\u0000Y: a\r\n\r\n",
        "no colon\r\n\r\n",
        ": no name\r\n\r\n",
        "Host: b\r\n\r\n",
        "X(Y): a\r\n\r\n"
      })
  void a_request_that_is_not_clear_is_refused_and_nothing_after_it_is_read(String rest)
      throws Exception {
    assertRefused(POST + rest);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /voting\r\n",
        "GET /voting HTTP/0.9\r\nHost: a\r\n\r\n",
        "GET /voting HTTP/1.2\r\nHost: a\r\n\r\n",
        "GET /voting HTTP/2.0\r\nHost: a\r\n\r\n",
        "GET /voting http/1.1\r\nHost: a\r\n\r\n",
        "GET /voting HTTP/1.1 x\r\nHost: a\r\n\r\n",
        "GET /voting HTTP/1.1\nHost: a\n\n",
        "GET /voting HTTP/1.1\r\n\r\n",
        "GET /voting HTTP/1.1\r\nHost: a b\r\n\r\n",
        "GET /voting HTTP/1.1\r\nHost: a:b\r\n\r\n",
        "GET /voting HTTP/1.1\r\nHost: a:99999\r\n\r\n",
        "GET /voting HTTP/1.1\r\nHost: [\r\n\r\n",
        "GET /voting HTTP/1.1\r\n Host: a\r\n\r\n",
        "GET http://b/voting HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET ftp://a/voting HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET a:80 HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET /voting HTTP/1.1\r\nHost: a\r\n"
            + "Sec-WebSocket-Key1: b\r\nSec-WebSocket-Key2: c\r\n\r\n",
        "CONNECT a:80 HTTP/1.1\r\nHost: a:80\r\n\r\n",
        "G(T /voting HTTP/1.1\r\nHost: a\r\n\r\n",
        "POST /voting/votes HTTP/1.0\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"
      })
  void so_is_a_first_line_that_is_not(String request) throws Exception {
    assertRefused(request);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0x5\r\nhello\r\n0\r\n\r\n",
        "+5\r\nhello\r\n0\r\n\r\n",
        "-1\r\n0\r\n\r\n",
        "5\nhello\n0\n\n",
        "5;a\nb\r\nhello\r\n0\r\n\r\n",
        "5;a=\"\r\n\"\r\nhello\r\n0\r\n\r\n",
        "5\r\nhelloX\r\n0\r\n\r\n",
        "5\r\nhello0\r\n\r\n",
        "100000005\r\nhello\r\n0\r\n\r\n",
        "5\r\nhello\r\n100000000\r\n\r\n",
        "000000005\r\nhello\r\n0\r\n\r\n",
        "FFFFFFFFFFFFFFFFF\r\nhello\r\n0\r\n\r\n",
        "\r\nhello\r\n0\r\n\r\n",
        " 5\r\nhello\r\n0\r\n\r\n",
        " 100000001\r\nx\r\n0\r\n\r\n",
        "\t100000001\r\nx\r\n0\r\n\r\n",
        "\u000b100000001\r\nx\r\n0\r\n\r\n",
        "\r100000001\r\nx\r\n0\r\n\r\n",
        "5\r\nhello\r\n 100000001\r\nx\r\n0\r\n\r\n",
        "5\r\nhello\r\n\r100000001\r\nx\r\n0\r\n\r\n",
        "5\r\nhello\r\n 100000000\r\n\r\n",
        "g\r\nhello\r\n0\r\n\r\n"
      })
  void so_are_chunks_that_are_not(String chunks) throws Exception {
    String heard = everything(CHUNKED + chunks + SECOND);

    assertThat(heard).doesNotContain("second", "HTTP/1.1 2");
    assertThat(VOTING.timesAsked("/voting/second")).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: 5\r\n\r\nhello",
        "Content-Length: 005\r\n\r\nhello",
        "Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n",
        "Transfer-Encoding: CHUNKED\r\n\r\n5;name=value\r\nhello\r\n0\r\nX: trailer\r\n\r\n",
        "Transfer-Encoding: chunked\r\n\r\n00000005 ;a=b\r\nhello\r\n000\r\n\r\n",
        "Transfer-Encoding: chunked\r\n\r\n2\r\nhe\r\n03\r\nllo\r\n0\r\nabcdefabcdef: x\r\n\r\n",
        "X-Folded: a\r\n b\r\nContent-Length: 5\r\n\r\nhello"
      })
  void what_can_be_read_in_one_way_only_is_answered_and_so_is_the_next(String rest)
      throws Exception {
    try (Wire wire = new Wire(portal)) {
      wire.say(POST + rest + SECOND);

      assertThat(wire.answer()).contains("202 Accepted", "counted");
      assertThat(wire.answer()).contains("200 OK", "second");
    }
    assertThat(VOTING.nextTo("/voting/votes").body()).isEqualTo("hello");
  }

  @Test
  void a_head_that_comes_too_slowly_ends_the_connection() throws Exception {
    try (Wire wire = new Wire(portal)) {
      assertThat(wire.say("GET /voting HTTP/1.1\r\nHost: a\r\nX: ").rest()).isEmpty();
    }
  }

  @Test
  void so_does_one_that_began_together_with_the_end_of_another() throws Exception {
    try (Wire wire = new Wire(portal)) {
      assertThat(wire.say(SECOND + "GET /voting HT").answer()).contains("second");
      assertThat(wire.rest()).isEmpty();
    }
  }

  @Test
  void a_body_that_comes_too_slowly_is_told_so_and_ends_the_connection() throws Exception {
    try (Wire wire = new Wire(portal)) {
      assertThat(wire.say(POST + "Content-Length: 500\r\n\r\nhello").rest())
          .startsWith("HTTP/1.1 408 ")
          .containsIgnoringCase("connection: close");
    }
    assertThat(VOTING.timesAsked("/voting/votes")).isZero();
  }

  @Test
  void a_connection_that_waits_for_its_next_request_is_not_slow() throws Exception {
    try (Wire slow = new Wire(portal);
        Wire kept = new Wire(portal)) {
      kept.ask("/robots.txt");
      kept.say("\r\n");
      slow.say("GET /voting HTTP/1.1\r\n").rest();

      assertThat(kept.ask("/robots.txt")).contains("200 OK");
    }
  }

  @Test
  void what_is_asked_behind_another_waits_for_its_answer() throws Exception {
    CountDownLatch held = new CountDownLatch(1);
    VOTING.on(
        "/voting/held",
        exchange -> {
          CrowdScene.await(held);
          Origin.text(200, "text/plain", "first").to(exchange);
        });
    try (Wire wire = new Wire(portal);
        Wire other = new Wire(portal)) {
      wire.say("GET /voting/held HTTP/1.1\r\nHost: a\r\n\r\n" + SECOND.repeat(200));
      assertThat(other.ask("/robots.txt")).contains("Sitemap");
      assertThat(VOTING.timesAsked("/voting/second")).isZero();
      held.countDown();

      assertThat(wire.answer()).contains("first");
      for (int i = 0; i < 200; i++) {
        assertThat(wire.answer()).contains("second");
      }
    } finally {
      held.countDown();
    }
  }

  @Test
  void who_reads_late_is_answered_all_he_asked_for() throws Exception {
    String asks =
        "GET /static/vitral.css HTTP/1.1\r\nHost: a\r\n\r\nGET /robots.txt HTTP/1.1\r\nHost: a\r\n\r\n";
    try (Wire wire = new Wire(portal)) {
      wire.say(asks.repeat(PILE));

      for (int i = 0; i < PILE; i++) {
        assertThat(wire.answer()).contains("200 OK", "text/css");
        assertThat(wire.answer()).contains("200 OK", "Sitemap");
      }
      assertThat(wire.ask("/robots.txt")).contains("Sitemap");
    }
  }

  @Test
  void a_head_without_end_ends_with_the_connection() throws Exception {
    String giant = "GET /voting HTTP/1.1\r\nHost: a\r\nX: " + "x".repeat(70_000) + "\r\n\r\n";

    assertThat(everything(giant + SECOND)).contains(" 431 ").doesNotContain("second");
    assertThat(everything("GET /" + "x".repeat(20_000) + " HTTP/1.1\r\nHost: a\r\n\r\n"))
        .contains(" 414 ");
  }

  private void assertRefused(String request) throws Exception {
    String heard;
    try (Alarms alarms = new Alarms()) {
      heard = everything(request + SECOND);
      assertThat(alarms.all()).isEmpty();
    }
    assertThat(heard).containsPattern("^HTTP/1\\.[01] 400 ").doesNotContain("second");
    assertThat(heard.split("HTTP/1\\.[01] ", -1)).hasSize(2);
    assertThat(VOTING.timesAsked("/voting/second")).isZero();
    assertThat(VOTING.timesAsked("/voting/votes")).isZero();
  }

  /** What comes until the connection is ended from there; a reset ends it too. */
  private String everything(String words) throws IOException {
    try (Wire wire = new Wire(portal)) {
      wire.say(words);
      try {
        return wire.rest();
      } catch (SocketException reset) {
        return "";
      }
    }
  }
}
