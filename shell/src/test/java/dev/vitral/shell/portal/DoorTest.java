package dev.vitral.shell.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DoorTest extends ShellScene {

  private static final String JSON = "application/json";
  private static final String POST = "POST /voting/votes HTTP/1.1\r\nHost: localhost\r\n";

  /** More than the shell reads of a body that it has refused, and all sockets hold, in bytes. */
  private static final long FLOOD = 64 << 20;

  /** A connection lingers for two seconds, and a body may take thirty. */
  private static final Duration SOON = Duration.ofSeconds(15);

  @Test
  void a_write_from_another_site_is_refused() throws Exception {
    assertThat(post("Sec-Fetch-Site", "cross-site")).isEqualTo(403);
    assertThat(post("Sec-Fetch-Site", "same-site")).isEqualTo(403);
    assertThat(post("Origin", "https://evil.example")).isEqualTo(403);
    assertThat(post("Origin", "null")).isEqualTo(403);
    assertThat(post("Origin", portal.toString().replaceAll("/$", ""))).isEqualTo(404);
    assertThat(post("Sec-Fetch-Site", "same-origin")).isEqualTo(404);
    assertThat(visitor.visit("/voting", "Sec-Fetch-Site", "cross-site").statusCode())
        .isEqualTo(200);
  }

  @Test
  void a_body_that_is_too_large_is_refused_in_words() throws Exception {
    String large = "x".repeat(1_000_000);

    HttpResponse<String> json = visitor.send("POST", "/en/voting", large, "Accept", JSON);
    HttpResponse<String> html = visitor.send("POST", "/voting", large, "Accept", "text/html");

    assertThat(json.statusCode()).isEqualTo(413);
    assertThat(json.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(json.body()).contains("\"title\":\"Too large\"", "\"status\":413");
    assertThat(html.statusCode()).isEqualTo(413);
    assertThat(html.body()).contains("<html lang=\"es\">", "Demasiado grande");
  }

  @Test
  void a_body_of_unknown_length_is_counted() throws Exception {
    TestPortal.VOTING.on("/voting/votes", Origin.text(202, JSON, "{}"));
    String chunk = "10000\r\n" + "x".repeat(0x10000) + "\r\n";
    String request = "POST /voting/votes HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n";

    assertThat(raw(request + chunk + chunk + "0\r\n\r\n")).startsWith("HTTP/1.1 413");
  }

  @Test
  void a_body_without_end_is_told_so_and_ends_the_connection() throws Exception {
    String chunk = "8000\r\n" + "x".repeat(0x8000) + "\r\n";
    try (Wire wire = new Wire(portal)) {
      wire.say(POST + "Transfer-Encoding: chunked\r\n\r\n" + chunk.repeat(3));

      assertThat(wire.answer())
          .startsWith("HTTP/1.1 413 ")
          .containsIgnoringCase("connection: close");
      long answered = System.nanoTime();
      assertThat(wire.say("8000\r\nx").rest()).isEmpty();
      assertThat(Duration.ofNanos(System.nanoTime() - answered)).isLessThan(SOON);
    }
    assertThat(TestPortal.VOTING.timesAsked("/voting/votes")).isZero();
  }

  @Test
  void who_sends_on_without_end_is_not_read_on() throws Exception {
    byte[] chunk = ("8000\r\n" + "x".repeat(0x8000) + "\r\n").getBytes(StandardCharsets.US_ASCII);
    long sent = 0;
    try (Socket socket = new Socket(portal.getHost(), portal.getPort())) {
      OutputStream out = socket.getOutputStream();
      out.write((POST + "Transfer-Encoding: chunked\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
      while (sent < FLOOD) {
        out.write(chunk);
        sent += chunk.length;
      }
    } catch (SocketException closed) {
      // that is what ends it
    }
    assertThat(sent).isBetween(1L, FLOOD - 1);
  }

  @Test
  void what_was_refused_before_its_body_came_ends_the_connection_unless_the_rest_comes()
      throws Exception {
    String foreign = POST + "Sec-Fetch-Site: cross-site\r\nContent-Length: 5\r\n\r\nhe";
    try (Wire goesOn = new Wire(portal);
        Wire stops = new Wire(portal)) {
      assertThat(goesOn.say(foreign).answer()).startsWith("HTTP/1.1 403 ");
      assertThat(goesOn.say("llo").ask("/robots.txt")).startsWith("HTTP/1.1 200 ");

      assertThat(stops.say(foreign).answer()).startsWith("HTTP/1.1 403 ");
      assertThat(stops.rest()).isEmpty();
    }
  }

  @Test
  void characters_that_no_uri_may_hold_are_refused() throws Exception {
    assertThat(raw("GET /voting?x=$(HTTP_COOKIE{a}) HTTP/1.1\r\nHost: a\r\n\r\n"))
        .startsWith("HTTP/1.1 400");
  }

  @Test
  void headers_that_are_too_large_are_refused_in_words() throws Exception {
    HttpResponse<String> page = visitor.visit("/voting", "X-Large", "x".repeat(20_000));

    assertThat(page.statusCode()).isEqualTo(431);
    assertThat(page.body()).contains("Cabeceras demasiado grandes");
  }

  @Test
  void a_method_that_is_not_taken_is_refused_with_those_that_are() throws Exception {
    HttpResponse<String> answer = visitor.send("DELETE", "/voting/readonly", "", "Accept", JSON);

    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.headers().firstValue("Allow")).contains("GET");
    assertThat(visitor.send("POST", "/", "x").statusCode()).isEqualTo(405);
    assertThat(raw("TRACE / HTTP/1.1\r\nHost: a\r\n\r\n")).startsWith("HTTP/1.1 405");
  }

  @Test
  void an_error_without_words_gets_ours() throws Exception {
    TestPortal.VOTING.on("/voting/empty", Origin.html(409, ""));

    assertThat(visitor.visit("/en/voting/empty").body()).contains("Conflict");
  }

  @Test
  void reserved_and_ambiguous_paths_lead_nowhere() throws Exception {
    for (String path :
        new String[] {
          "/q/health",
          "/q/metrics",
          "/_vitral/x",
          "/en/en/voting",
          "/vitral.json",
          "/fragments/unknown/x",
          "/en/static/htmx.js"
        }) {
      assertThat(visitor.visit(path).statusCode()).as(path).isEqualTo(404);
    }
    for (String path : new String[] {"/voting/../q", "//voting", "/voting/%2e%2e/q", "/a%2fb"}) {
      assertThat(raw("GET " + path + " HTTP/1.1\r\nHost: a\r\n\r\n"))
          .as(path)
          .startsWith("HTTP/1.1 400");
    }
  }

  @Test
  void static_files_are_immutable_under_their_hash_and_short_lived_without() throws Exception {
    String home = visitor.visit("/").body();
    String hashed = home.replaceAll("(?s).*src=\"(/static/htmx-[0-9a-f]{10}\\.js)\".*", "$1");

    HttpResponse<String> immutable = visitor.visit(hashed);
    HttpResponse<String> plain = visitor.visit("/static/htmx.js");
    String etag = plain.headers().firstValue("ETag").orElseThrow();

    assertThat(immutable.headers().firstValue("Cache-Control").orElseThrow()).contains("immutable");
    assertThat(plain.headers().firstValue("Cache-Control").orElseThrow())
        .doesNotContain("immutable");
    assertThat(visitor.visit("/static/htmx.js", "If-None-Match", etag).statusCode()).isEqualTo(304);
  }

  private int post(String header, String value) throws Exception {
    return visitor.send("POST", "/voting/votes", "x", header, value).statusCode();
  }

  /** The answer to what no well-behaved client sends. */
  private String raw(String request) throws IOException {
    try (Socket socket = new Socket(portal.getHost(), portal.getPort())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      socket.getOutputStream().flush();
      byte[] start = socket.getInputStream().readNBytes(12);
      return new String(start, StandardCharsets.US_ASCII);
    }
  }
}
