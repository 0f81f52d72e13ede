package dev.vitral.shell.portal;

import static dev.vitral.shell.portal.TestPortal.EXCHANGE;
import static dev.vitral.shell.portal.TestPortal.HEADER;
import static dev.vitral.shell.portal.TestPortal.VOTING;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SessionTest extends ShellScene {

  private static final String JSON = "application/json";

  /** Another person in every test: what was exchanged for one is remembered for seconds. */
  private final String handle = "ana-" + UUID.randomUUID();

  private final String cookie = "__Host-session=live-" + handle;
  private final String bearer = "Bearer live-" + handle;

  @Test
  void a_token_goes_only_where_the_manifest_asks_for_it() throws Exception {
    visitor.visit("/", "Cookie", cookie);
    visitor.visit("/voting/mine", "Cookie", cookie);
    visitor.visit("/voting", "Cookie", cookie, "Authorization", bearer);

    assertThat(HEADER.nextTo("/fragments/header/badge").headers())
        .containsEntry("authorization", "Bearer jwt.header." + handle)
        .doesNotContainKey("cookie");
    assertThat(VOTING.nextTo("/fragments/voting/leaderboard").headers())
        .doesNotContainKey("authorization");
    assertThat(VOTING.nextTo("/voting/mine").headers())
        .containsEntry("authorization", "Bearer jwt.voting." + handle)
        .doesNotContainKey("cookie");
    assertThat(VOTING.nextTo("/voting").headers()).doesNotContainKey("authorization");
  }

  @Test
  void only_the_keeper_of_sessions_learns_from_where_somebody_asks() throws Exception {
    visitor.send("POST", "/account/logout", "{}", "vitral-client-address", "192.0.2.1");
    visitor.visit("/voting", "vitral-client-address", "192.0.2.1");

    assertThat(HEADER.nextTo("/account/logout").headers())
        .containsEntry("vitral-client-address", "127.0.0.1");
    assertThat(VOTING.nextTo("/voting").headers()).doesNotContainKey("vitral-client-address");
  }

  @Test
  void an_api_client_is_known_by_its_bearer_token() throws Exception {
    HttpResponse<String> answer =
        visitor.send("POST", "/voting/notes", "{}", "Authorization", bearer, "Accept", JSON);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Vary").orElse("")).contains("Authorization", "Cookie");
    assertThat(VOTING.nextTo("/voting/notes").headers())
        .containsEntry("authorization", "Bearer jwt.voting." + handle);
  }

  @Test
  void all_parts_of_all_pages_share_one_exchange() throws Exception {
    CountDownLatch allHaveAsked = new CountDownLatch(1);
    HEADER.on(
        EXCHANGE,
        exchange -> {
          await(allHaveAsked);
          TestPortal.exchange(exchange);
        });

    List<CompletableFuture<HttpResponse<String>>> pages = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      pages.add(CompletableFuture.supplyAsync(() -> get("/voting/mine")));
    }
    HEADER.nextTo("/fragments/header/bar");
    allHaveAsked.countDown();
    for (CompletableFuture<HttpResponse<String>> page : pages) {
      assertThat(page.get().body()).contains("<h1>Mine</h1>");
    }
    get("/");

    assertThat(HEADER.timesAsked(EXCHANGE)).isOne();
  }

  @Test
  void what_is_the_same_for_everybody_does_not_wait_for_the_exchange() throws Exception {
    CountDownLatch restWasAsked = new CountDownLatch(1);
    HEADER.on(
        EXCHANGE,
        exchange -> {
          await(restWasAsked);
          TestPortal.exchange(exchange);
        });

    try (BufferedReader page =
        new BufferedReader(
            new InputStreamReader(
                visitor.watch("/", "Cookie", cookie).body(), StandardCharsets.UTF_8))) {
      String line = page.readLine();
      while (!line.contains("header/bar")) {
        line = page.readLine();
      }
      VOTING.nextTo("/fragments/voting/leaderboard");
      restWasAsked.countDown();
    }
  }

  @Test
  void who_logs_out_is_asked_about_again() throws Exception {
    HEADER.on(
        "/account/logout",
        Origin.html(303, "", "Location", "/", "Set-Cookie", "__Host-session=; Max-Age=0; Path=/"));
    HEADER.on("/api/token", Origin.text(204, JSON, ""));

    get("/voting/mine");
    visitor.send("POST", "/account/logout", "x=1", "Cookie", cookie);
    get("/voting/mine");
    visitor.send("DELETE", "/api/token", "", "Authorization", bearer);
    get("/voting/mine");

    assertThat(HEADER.timesAsked(EXCHANGE)).isEqualTo(3);
  }

  @Test
  void who_must_be_known_is_led_to_the_log_in() throws Exception {
    HttpResponse<String> page = visitor.visit("/en/voting/mine?a=b%20c");
    HttpResponse<String> ended = visitor.visit("/voting/mine", "Cookie", "__Host-session=ended");

    assertThat(page.statusCode()).isEqualTo(303);
    assertThat(page.headers().firstValue("Location"))
        .contains("/en/account/login?next=%2Fen%2Fvoting%2Fmine%3Fa%3Db%2520c");
    assertThat(ended.headers().firstValue("Location"))
        .contains("/account/login?next=%2Fvoting%2Fmine");
    assertThat(VOTING.timesAsked("/voting/mine")).isZero();
  }

  @Test
  void who_must_be_known_and_is_no_browser_gets_a_401() throws Exception {
    HttpResponse<String> json = visitor.send("POST", "/voting/notes", "{}", "Accept", JSON);
    HttpResponse<String> html = visitor.send("POST", "/voting/notes", "x=1", "Accept", "text/html");

    assertThat(json.statusCode()).isEqualTo(401);
    assertThat(json.headers().firstValue("WWW-Authenticate")).contains("Bearer");
    assertThat(json.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(html.statusCode()).isEqualTo(401);
    assertThat(html.body()).contains("Falta identificarse");
  }

  @Test
  void an_unknown_bearer_token_is_refused_an_ended_session_is_anonymous() throws Exception {
    for (String unknown : new String[] {"Bearer ended", "Bearer no token at all"}) {
      HttpResponse<String> refused =
          visitor.send("GET", "/voting/notes", "", "Authorization", unknown, "Cookie", cookie);
      assertThat(refused.statusCode()).isEqualTo(401);
      assertThat(refused.headers().firstValue("WWW-Authenticate").orElse(""))
          .contains("invalid_token");
    }
    assertThat(visitor.visit("/voting/notes", "Cookie", "__Host-session=ended").statusCode())
        .isEqualTo(200);
    assertThat(VOTING.nextTo("/voting/notes").headers()).doesNotContainKey("authorization");
    assertThat(visitor.visit("/", "Authorization", "Bearer ended").body()).contains("log in");
  }

  @Test
  void while_nobody_can_tell_visitors_are_anonymous_or_come_later() throws Exception {
    HEADER.on(EXCHANGE, Origin.html(503, ""));

    HttpResponse<String> required = visitor.visit("/voting/mine", "Cookie", cookie);
    HttpResponse<String> optional = visitor.visit("/voting/notes", "Cookie", cookie);

    assertThat(required.statusCode()).isEqualTo(503);
    assertThat(required.headers().firstValue("Retry-After")).isPresent();
    assertThat(optional.statusCode()).isEqualTo(200);
    assertThat(VOTING.nextTo("/voting/notes").headers()).doesNotContainKey("authorization");
  }

  @Test
  void the_exchange_is_closed_to_visitors() throws Exception {
    assertThat(visitor.send("POST", EXCHANGE, "{}", "Authorization", bearer).statusCode())
        .isEqualTo(404);
    assertThat(HEADER.timesAsked(EXCHANGE)).isZero();
  }

  private HttpResponse<String> get(String path) {
    try {
      return visitor.visit(path, "Cookie", cookie);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
