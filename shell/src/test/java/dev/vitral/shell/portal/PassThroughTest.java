package dev.vitral.shell.portal;

import static dev.vitral.shell.portal.TestPortal.SONGS;
import static dev.vitral.shell.portal.TestPortal.VOTING;
import static java.net.http.HttpClient.Version.HTTP_1_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PassThroughTest extends ShellScene {

  @Test
  void a_partial_passes_as_it_is() throws Exception {
    VOTING.on(
        "/fragments/voting/tally",
        Origin.html(
            200,
            "<p>7</p>",
            "ETag",
            "\"a\"",
            "Surrogate-Key",
            "votes",
            "Vitral-Purge",
            "votes",
            "Vary",
            "vitral-locale, Accept"));

    HttpResponse<String> partial = visitor.visit("/fragments/voting/tally");

    assertThat(partial.body()).isEqualTo("<p>7</p>");
    assertThat(partial.headers().firstValue("ETag")).contains("\"a\"");
    assertThat(partial.headers().firstValue("Vary")).contains("Accept");
    assertThat(partial.headers().firstValue("Content-Security-Policy")).isPresent();
    assertThat(partial.headers().map()).doesNotContainKeys("surrogate-key", "vitral-purge");
  }

  @Test
  void a_body_reaches_the_fragment_whole() throws Exception {
    VOTING.on("/voting/votes", Origin.text(202, "application/json", "{}"));

    HttpResponse<String> accepted =
        visitor.send("POST", "/en/voting/votes?x=1", "{\"band\":7}", "Accept", "application/json");

    Origin.Seen seen = VOTING.nextTo("/voting/votes");
    assertThat(accepted.statusCode()).isEqualTo(202);
    assertThat(seen.target()).isEqualTo("/voting/votes?x=1");
    assertThat(seen.body()).isEqualTo("{\"band\":7}");
    assertThat(seen.headers()).containsEntry("vitral-locale", "en");
  }

  @Test
  void a_fragment_sees_its_own_cookies_and_no_inner_headers_from_outside() throws Exception {
    VOTING.on("/voting/votes", Origin.text(200, "text/plain", "ok"));

    visitor.send(
        "GET",
        "/voting/votes",
        "",
        "Cookie",
        "__Host-session=secret; __Host-voter=me; x=1",
        "Authorization",
        "Bearer forged",
        "vitral-locale",
        "xx",
        "vitral-user",
        "admin",
        "traceparent",
        "00-11111111111111111111111111111111-2222222222222222-01",
        "X-Forwarded-For",
        "1.2.3.4");

    Origin.Seen seen = VOTING.nextTo("/voting/votes");
    assertThat(seen.headers())
        .containsEntry("cookie", "__Host-voter=me")
        .containsEntry("vitral-locale", "es")
        .containsEntry("vitral-mount-origin", portal.toString().replaceAll("/$", ""))
        .doesNotContainKeys("authorization", "vitral-user", "x-forwarded-for");
    assertThat(seen.headers().get("traceparent")).doesNotContain("1111111111");
  }

  @Test
  void a_cookie_that_another_fragment_named_first_is_neither_sent_nor_set() throws Exception {
    String cookie = "__Host-session=live-eve; Path=/; Secure";
    SONGS
        .on("/songs/text", Origin.text(200, "text/plain", "ok", "Set-Cookie", cookie))
        .on("/songs/page", Origin.page(200, "Songs", "<h1>Songs</h1>", "Set-Cookie", cookie));

    for (String path : List.of("/songs/text", "/songs/page")) {
      HttpResponse<String> answer = visitor.visit(path, "Cookie", "__Host-session=live-ana");
      assertThat(SONGS.nextTo(path).headers()).doesNotContainKey("cookie");
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    }
  }

  @Test
  void an_include_learns_nothing_of_the_visitor() throws Exception {
    visitor.visit("/", "Cookie", "__Host-voter=me", "X-Secret", "1");

    assertThat(VOTING.nextTo("/fragments/voting/leaderboard").headers())
        .doesNotContainKeys("cookie", "x-secret");
  }

  @Test
  void events_pass_one_by_one() throws Exception {
    CountDownLatch firstWasRead = new CountDownLatch(1);
    VOTING.on(
        "/voting/events",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
          exchange.sendResponseHeaders(200, 0);
          try (OutputStream out = exchange.getResponseBody()) {
            out.write("data: one\n\n".getBytes(StandardCharsets.UTF_8));
            out.flush();
            firstWasRead.await();
            out.write("data: two\n\n".getBytes(StandardCharsets.UTF_8));
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });

    HttpResponse<InputStream> stream =
        visitor.watch("/voting/events", "Accept", "text/event-stream");

    try (BufferedReader events =
        new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8))) {
      assertThat(events.readLine()).isEqualTo("data: one");
      firstWasRead.countDown();
      assertThat(events.readLine()).isEmpty();
      assertThat(events.readLine()).isEqualTo("data: two");
    }
  }

  @Test
  void an_answer_that_falls_silent_is_broken_off_towards_the_visitor() throws Exception {
    CountDownLatch over = new CountDownLatch(1);
    VOTING.on(
        "/voting/events",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
          exchange.sendResponseHeaders(200, 0);
          exchange.getResponseBody().write("data: one\n\n".getBytes(StandardCharsets.UTF_8));
          exchange.getResponseBody().flush();
          CrowdScene.await(over);
          exchange.close();
        });
    try (Wire visitor = new Wire(portal)) {
      visitor.say("GET /voting/events HTTP/1.1\r\nHost: localhost\r\n\r\n");

      assertThat(visitor.until("data: one\n\n")).contains("data: one");
      assertThat(visitor.rest()).doesNotContain("0\r\n\r\n");
    } finally {
      over.countDown();
    }
  }

  @Test
  void who_would_rather_speak_http2_in_clear_text_is_answered_in_http1() throws Exception {
    VOTING.on("/fragments/voting/tally", Origin.html(200, "<p>7</p>"));
    HttpRequest request = HttpRequest.newBuilder(portal.resolve("/fragments/voting/tally")).build();

    HttpResponse<String> answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());

    assertThat(answer.version()).isEqualTo(HTTP_1_1);
    assertThat(answer.body()).isEqualTo("<p>7</p>");
  }

  @Test
  void a_conditional_request_gets_its_304() throws Exception {
    VOTING.on("/fragments/voting/tally", Origin.html(304, "", "ETag", "\"a\""));

    HttpResponse<String> answer =
        visitor.visit("/fragments/voting/tally", "If-None-Match", "\"a\"");

    assertThat(answer.statusCode()).isEqualTo(304);
    assertThat(VOTING.nextTo("/fragments/voting/tally").headers())
        .containsEntry("if-none-match", "\"a\"");
  }

  @Test
  void a_fragments_own_405_keeps_what_it_allows() throws Exception {
    VOTING
        .on("/voting/words", Origin.text(405, "text/plain", "no", "Allow", "GET, PUT"))
        .on("/voting/wordless", Origin.text(405, "text/plain", "", "Allow", "PUT"))
        .on("/voting/framed", Origin.page(405, "No", "<h1>No</h1>", "Allow", "GET"));

    assertThat(allowed("/voting/words")).contains("GET, PUT");
    assertThat(allowed("/voting/wordless")).contains("PUT");
    assertThat(allowed("/voting/framed")).contains("GET");
  }

  private Optional<String> allowed(String path) throws Exception {
    HttpResponse<String> answer = visitor.send("POST", path, "x=1", "Accept", "text/html");
    assertThat(answer.statusCode()).isEqualTo(405);
    return answer.headers().firstValue("Allow");
  }
}
