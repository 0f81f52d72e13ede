package dev.vitral.launcher.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitral.launcher.portal.LoopbackServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes to a remote portal and what comes back, and what does not. */
class PassageTest extends RemoteScene {

  PassageTest() throws IOException {}

  @Test
  void a_part_is_asked_for_in_the_language_of_the_page() throws Exception {
    assertThat(get(fragment("voting"), BOARD + "?size=3").body()).isEqualTo("board");
    assertThat(remote.last().target()).isEqualTo(BOARD + "?size=3");
    HttpResponse<String> english = get(fragment("voting"), BOARD, "vitral-locale", "en");
    assertThat(english.body()).isEqualTo("English board");
    assertThat(english.headers().allValues("Vary")).contains("vitral-locale");
  }

  @Test
  void nothing_of_a_visitor_goes_and_nothing_that_would_bind_one_comes() throws Exception {
    remote.on(
        BOARD,
        exchange -> {
          var headers = exchange.getResponseHeaders();
          headers.add("Set-Cookie", "voter=1");
          headers.add("Strict-Transport-Security", "max-age=9");
          headers.add("Alt-Svc", "h3=\":443\"");
          headers.add("Clear-Site-Data", "*");
          headers.add("Vitral-Version", "1");
          headers.add("Cache-Control", "max-age=7");
          LoopbackServer.send(exchange, 200, "board");
        });
    HttpResponse<String> answer =
        get(
            fragment("voting"),
            BOARD,
            "Cookie",
            "__Host-session=s",
            "Authorization",
            "Bearer t",
            "X-Forwarded-For",
            "192.0.2.1",
            "vitral-mount-origin",
            "http://localhost",
            "If-None-Match",
            "\"7\"");
    assertThat(remote.last().headers().keySet())
        .contains("If-none-match")
        .isSubsetOf("Host", "User-agent", "If-none-match", "Content-length");
    assertThat(answer.headers().firstValue("Cache-Control")).contains("max-age=7");
    assertThat(answer.headers().map().keySet())
        .doesNotContain("set-cookie", "strict-transport-security", "alt-svc", "clear-site-data")
        .doesNotContain("vitral-version");
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
  void the_portal_is_only_read(String method) throws Exception {
    for (URI where : List.of(fragment("voting"), site())) {
      HttpResponse<String> answer = send(method, where, BOARD);
      assertThat(answer.statusCode()).isEqualTo(405);
      assertThat(answer.headers().firstValue("Allow")).contains("GET, HEAD");
      assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
      assertThat(json(answer.body()).path("detail").asText()).contains("solo se lee");
    }
    assertThat(remote.seen).isEmpty();
  }

  @Test
  void who_asks_in_english_is_refused_in_english_and_browsers_get_a_page() throws Exception {
    assertThat(send("POST", site(), "/en/voting").body()).contains("only read here");
    HttpResponse<String> page = send("POST", site(), "/voting", "Accept", "text/html,*/*");
    assertThat(page.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
    assertThat(page.body()).contains("<html lang=\"es\">", "solo se lee");
  }

  @ParameterizedTest
  @CsvSource({
    "%s/voting?a=b#c, /voting?a=b#c",
    "%s, /",
    "/voting, /voting",
    "https://elsewhere.example/x, https://elsewhere.example/x"
  })
  void a_redirect_of_the_portal_to_itself_stays_here(String location, String expected)
      throws Exception {
    String origin = remote.url().replaceFirst("/$", "");
    remote.on(
        "/old",
        exchange -> {
          exchange.getResponseHeaders().set("Location", location.formatted(origin));
          LoopbackServer.send(exchange, 303, "");
        });
    HttpResponse<String> answer = get(site(), "/old");
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location")).contains(expected);
  }

  @Test
  void a_head_has_no_body_and_neither_has_what_is_known() throws Exception {
    HttpResponse<String> head = send("HEAD", fragment("voting"), BOARD);
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(remote.last().method()).isEqualTo("HEAD");
    remote.on(BOARD, exchange -> exchange.sendResponseHeaders(304, -1));
    assertThat(get(fragment("voting"), BOARD).statusCode()).isEqualTo(304);
  }

  @Test
  void what_is_announced_as_too_large_is_not_begun() throws Exception {
    remote.on(BOARD, exchange -> LoopbackServer.send(exchange, 200, "x".repeat(100_001)));
    HttpResponse<String> answer = get(fragment("voting"), BOARD);
    assertThat(answer.statusCode()).isEqualTo(502);
    assertThat(answer.body()).contains("Demasiado grande");
  }

  @Test
  void what_proves_too_large_or_does_not_end_is_broken_off() {
    remote.on(
        BOARD,
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          exchange.getResponseBody().write("x".repeat(200_000).getBytes(StandardCharsets.UTF_8));
          exchange.close();
        });
    assertThatThrownBy(() -> get(fragment("voting"), BOARD)).isInstanceOf(IOException.class);
    remote.on(BOARD, exchange -> exchange.sendResponseHeaders(200, 10));
    assertThatThrownBy(() -> get(fragment("voting"), BOARD)).isInstanceOf(IOException.class);
  }

  @Test
  void a_portal_that_is_late_or_gone_is_told_of() throws Exception {
    remote.on(BOARD, neverAnswered -> {});
    HttpResponse<String> late = get(fragment("voting"), BOARD);
    assertThat(late.statusCode()).isEqualTo(504);
    assertThat(late.body()).contains("tarda demasiado");
    remote.close();
    HttpResponse<String> gone = get(fragment("voting"), BOARD, "vitral-locale", "en");
    assertThat(gone.statusCode()).isEqualTo(502);
    assertThat(gone.body()).contains("does not answer");
  }

  @Test
  void streams_flow_as_they_come_and_there_are_few_of_them() throws Exception {
    remote.on(
        "/voting/events",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
          exchange.sendResponseHeaders(200, 0);
          exchange.getResponseBody().write("data: 1\n\n".getBytes(StandardCharsets.UTF_8));
          exchange.getResponseBody().flush();
        });
    URI events = site().resolve("/voting/events");
    HttpResponse<InputStream> stream =
        client.send(request("GET", events).build(), HttpResponse.BodyHandlers.ofInputStream());
    try (InputStream open = stream.body()) {
      assertThat(new String(open.readNBytes(9), StandardCharsets.UTF_8)).isEqualTo("data: 1\n\n");
      assertThat(get(site(), "/voting/events").statusCode()).isEqualTo(503);
    }
  }
}
