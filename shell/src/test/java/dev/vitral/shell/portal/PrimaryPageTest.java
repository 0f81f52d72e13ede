package dev.vitral.shell.portal;

import static dev.vitral.shell.portal.TestPortal.VOTING;
import static dev.vitral.shell.portal.TestPortal.VOTING_PROXY;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitral.faults.Fault;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PrimaryPageTest extends ShellScene {

  @Test
  void a_fragments_document_becomes_head_and_main_of_the_page() throws Exception {
    HttpResponse<String> page = visitor.visit("/voting");

    assertThat(page.body())
        .containsOnlyOnce("<title>Vota</title>")
        .containsOnlyOnce("<body")
        .containsOnlyOnce("<meta charset")
        .containsSubsequence("<main", "<h1>Vota</h1>", "</main>", "</html>");
    assertThat(page.headers().map()).doesNotContainKeys("vitral-layout", "etag", "content-length");
  }

  @Test
  void status_and_allowed_cookies_of_the_primary_are_the_pages() throws Exception {
    VOTING.on(
        "/voting/pages/gone",
        Origin.page(
            404,
            "No está",
            "<h1>No está</h1>",
            "Set-Cookie",
            "__Host-voter=1; Path=/; Secure",
            "Set-Cookie",
            "__Host-session=stolen; Path=/; Secure"));

    HttpResponse<String> page = visitor.visit("/voting/pages/gone");

    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(page.body()).contains("<h1>No está</h1>", "data-fragment=\"header/bar\"");
    assertThat(page.headers().allValues("Set-Cookie"))
        .containsExactly("__Host-voter=1; Path=/; Secure");
  }

  @Test
  void a_page_whose_address_is_a_secret_may_keep_it_from_all_others() throws Exception {
    String[] policies = {"no-referrer", "unsafe-url"};
    String[] kept = {"no-referrer", "strict-origin-when-cross-origin"};
    for (int i = 0; i < policies.length; i++) {
      VOTING.on(
          "/voting/pages/secret",
          Origin.page(200, "Vota", "<h1>Vota</h1>", "Referrer-Policy", policies[i]));
      HttpResponse<String> page = visitor.visit("/voting/pages/secret");
      assertThat(page.headers().allValues("Referrer-Policy")).containsExactly(kept[i]);
    }
  }

  @Test
  void a_redirect_is_the_pages_answer() throws Exception {
    VOTING.on("/voting", Origin.html(303, "", "Location", "/voting/pages/done"));

    HttpResponse<String> page = visitor.visit("/voting");

    assertThat(page.statusCode()).isEqualTo(303);
    assertThat(page.headers().firstValue("Location")).contains("/voting/pages/done");
  }

  @Test
  void a_page_without_its_primary_is_worth_another_try_whatever_became_of_it() throws Exception {
    for (String fault :
        List.of(
            "down",
            "refused",
            "500",
            "garbage",
            "delay:30s",
            "wrong-type",
            "broken-gzip",
            "redirect-loop",
            "huge-header")) {
      VOTING_PROXY.with(Fault.parse(fault));

      HttpResponse<String> page = visitor.visit("/voting");

      assertThat(page.statusCode()).as(fault).isEqualTo(503);
      assertThat(page.headers().firstValue("Retry-After")).as(fault).isPresent();
    }
  }

  @Test
  void a_form_that_is_sent_is_told_what_became_of_it() throws Exception {
    VOTING_PROXY.with(Fault.status(500));
    assertThat(visitor.send("POST", "/voting", "x=1", "Accept", "text/html").statusCode())
        .isEqualTo(502);
  }

  @Test
  void a_redirect_that_sets_a_cookie_is_no_loop() throws Exception {
    String cookie = "__Host-voter=1; Path=/; Secure";
    VOTING.on("/voting", Origin.html(303, "", "Location", "/voting", "Set-Cookie", cookie));

    assertThat(visitor.visit("/voting").statusCode()).isEqualTo(303);
  }

  @Test
  void a_primary_that_never_ends_is_broken_off() {
    VOTING_PROXY.with(Fault.parse("endless"));

    assertThatThrownBy(() -> visitor.visit("/voting")).isInstanceOf(IOException.class);
  }

  @Test
  void an_error_page_speaks_the_visitors_language() throws Exception {
    VOTING_PROXY.with(Fault.down());

    HttpResponse<String> page = visitor.visit("/en/voting");

    assertThat(page.body()).contains("<html lang=\"en\">", "Not available right now");
    assertThat(page.headers().firstValue("Retry-After")).isPresent();
    assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
  }

  @Test
  void a_known_fragment_that_is_away_since_the_restart_answers_503() throws Exception {
    assertThat(visitor.visit("/reviews/leica").statusCode()).isEqualTo(503);
    assertThat(visitor.visit("/unknown").statusCode()).isEqualTo(404);
  }

  @Test
  void a_primary_that_breaks_off_after_the_commit_breaks_the_page_off() {
    VOTING.on(
        "/voting/pages/broken",
        exchange -> {
          exchange.getResponseHeaders().set("Vitral-Layout", "default");
          exchange.getResponseHeaders().set("Content-Type", "text/html");
          exchange.sendResponseHeaders(200, 1_000_000);
          String start = "<html><head><title>x</title></head><body>" + "y".repeat(1000);
          exchange.getResponseBody().write(start.getBytes(UTF_8));
          exchange.getResponseBody().flush();
          throw new IOException("broken on purpose");
        });

    assertThatThrownBy(() -> visitor.visit("/voting/pages/broken")).isInstanceOf(IOException.class);
  }

  @Test
  void a_form_that_is_not_right_comes_back_framed() throws Exception {
    VOTING.on("/voting", Origin.page(422, "Vota", "<h1>Revisa</h1>"));

    HttpResponse<String> page = visitor.send("POST", "/voting", "x=1", "Accept", "text/html");

    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(page.body()).contains("<h1>Revisa</h1>", "data-fragment=\"header/bar\"");
  }

  @Test
  void includes_of_the_layout_do_not_wait_for_the_primary() throws Exception {
    VOTING.on(
        "/voting",
        exchange -> {
          try {
            TestPortal.HEADER.nextTo("/fragments/header/bar");
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          Origin.page(200, "Vota", "<h1>after the bar</h1>").to(exchange);
        });

    assertThat(visitor.visit("/voting").body()).contains("<h1>after the bar</h1>");
  }

  @Test
  void a_visitor_who_leaves_takes_the_requests_along() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch cut = new CountDownLatch(1);
    VOTING.on(
        "/voting/pages/endless",
        exchange -> {
          exchange.getResponseHeaders().set("Vitral-Layout", "default");
          exchange.getResponseHeaders().set("Content-Type", "text/html");
          exchange.sendResponseHeaders(200, 0);
          asked.countDown();
          try (exchange) {
            byte[] more = ("<html><head></head><body>" + "y".repeat(10_000)).getBytes(UTF_8);
            while (true) {
              exchange.getResponseBody().write(more);
            }
          } catch (IOException gone) {
            cut.countDown();
          }
        });

    InputStream page = visitor.watch("/voting/pages/endless").body();
    asked.await();
    page.close();

    assertThat(cut.await(20, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void injected_esi_comes_back_as_text() throws Exception {
    String attack = "<esi:include src=\"/voting\"/> $(HTTP_COOKIE{session})";
    VOTING.on(
        "/voting",
        exchange -> {
          String echo = exchange.getRequestHeaders().getFirst("X-Echo");
          Origin.page(200, echo, "<p>" + echo + "</p>").to(exchange);
        });

    String page = visitor.visit("/voting", "X-Echo", attack, "Cookie", "session=secret").body();

    assertThat(page).contains("<p>" + attack + "</p>").doesNotContain("secret");
  }

  @Test
  void a_primary_that_asks_for_it_is_processed_as_esi() throws Exception {
    VOTING.on(
        "/voting",
        Origin.page(
            200,
            "Vota",
            "<esi:include src=\"/fragments/voting/nothing\" alt=\"/fragments/voting/leaderboard\"/>",
            "Surrogate-Control",
            "content=\"ESI/1.0\""));

    assertThat(visitor.visit("/voting").body())
        .contains("data-fragment-fallback=\"voting/other\" data-rung=\"alt\">fresh board");
  }

  @Test
  void head_says_what_get_would() throws Exception {
    HttpResponse<String> head = visitor.send("HEAD", "/voting", "", "Accept", "text/html");

    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
    assertThat(head.body()).isEmpty();
  }
}
