package dev.vitral.shell.portal;

import static dev.vitral.shell.portal.TestPortal.VOTING;
import static dev.vitral.shell.portal.TestPortal.VOTING_PROXY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vitral.faults.Fault;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HomePageTest extends ShellScene {

  @Inject MeterRegistry meters;

  @Test
  void the_home_page_is_composed_of_what_manifests_put_there() throws Exception {
    String home = visitor.visit("/").body();

    assertThat(home)
        .contains("<html lang=\"es\">", "fresh board")
        .doesNotContain("<esi:", "data-rung");
    assertThat(home.indexOf("header/bar")).isLessThan(home.indexOf("voting/leaderboard"));
  }

  @Test
  void the_english_home_page_asks_for_english_parts() throws Exception {
    String home = visitor.visit("/en/").body();

    assertThat(home).contains("<html lang=\"en\">", "fresh board");
    assertThat(VOTING.nextTo("/fragments/voting/leaderboard").headers())
        .containsEntry("vitral-locale", "en");
  }

  @Test
  void its_foot_leads_to_the_home_page_in_the_other_language() throws Exception {
    assertThat(visitor.visit("/").body())
        .contains("<a href=\"/en/\" lang=\"en\" hreflang=\"en\">English</a>");
    assertThat(visitor.visit("/en/").body())
        .contains("<a href=\"/\" lang=\"es\" hreflang=\"es\">Español</a>");
  }

  @Test
  void what_is_ready_leaves_before_what_is_late() throws Exception {
    CountDownLatch boardWasRead = new CountDownLatch(1);
    VOTING.on(
        "/fragments/voting/slow",
        exchange -> {
          await(boardWasRead);
          Origin.html(200, "<p data-fragment=\"voting/slow\">at last</p>").to(exchange);
        });

    try (BufferedReader page = lines(visitor.watch("/"))) {
      readUntil(page, "fresh board");
      boardWasRead.countDown();
      readUntil(page, "at last");
    }
  }

  @Test
  void a_late_include_is_replaced_by_the_manifests_fallback() throws Exception {
    VOTING_PROXY.with(Fault.delay(Duration.ofSeconds(30)));

    String home = visitor.visit("/").body();

    assertThat(home)
        .contains("data-fragment-fallback=\"voting/leaderboard\" data-rung=\"fallback\"")
        .contains("last board")
        .contains("<div data-fragment-fallback=\"voting/slow\" data-rung=\"placeholder\"")
        .endsWith("</html>\n");
    assertThat(count("leaderboard", "fallback")).isPositive();
    assertThat(count("slow", "placeholder")).isPositive();
  }

  @Test
  void every_fault_of_a_fragment_leaves_the_page_standing() throws Exception {
    Fault drip = new Fault.Drip(1, Duration.ofMillis(200)); // slower than any deadline here
    for (Fault fault :
        List.of(Fault.down(), Fault.status(500), Fault.cut(), Fault.garbage(), drip)) {
      VOTING_PROXY.with(fault);

      HttpResponse<String> home = visitor.visit("/");

      assertThat(home.statusCode()).isEqualTo(200);
      assertThat(home.body()).as(fault.toString()).contains("last board").endsWith("</html>\n");
    }
  }

  @Test
  void a_fragment_that_comes_back_is_fresh_again_without_a_restart() throws Exception {
    VOTING_PROXY.with(Fault.down());
    assertThat(visitor.visit("/").body()).contains("last board");

    VOTING_PROXY.with(Fault.pass());

    assertThat(visitor.visitUntil("/", ShellScene::isWhole).body()).contains("fresh board");
  }

  @Test
  void a_fallback_keeps_its_style_while_its_fragment_is_away() throws Exception {
    visitor.visitUntil(TestPortal.STYLE, answer -> answer.statusCode() == 200);
    VOTING.on(TestPortal.STYLE, Origin.html(500, "oops"));
    VOTING_PROXY.with(Fault.down());

    HttpResponse<String> style = visitor.visitUntil(TestPortal.STYLE, a -> a.statusCode() == 200);

    assertThat(style.body()).contains(".voting");
    assertThat(style.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
  }

  @Test
  void the_header_bar_has_a_static_form() throws Exception {
    TestPortal.HEADER.on("/fragments/header/bar", Origin.html(500, "oops"));

    assertThat(visitor.visit("/en/voting").body())
        .contains("data-fragment-fallback=\"header/bar\" data-rung=\"static\"")
        .contains("<a href=\"/en/voting\" aria-current=\"page\">Voting</a>")
        .contains("href=\"/voting\" lang=\"es\" hreflang=\"es\"");
  }

  @Test
  void only_the_first_in_the_header_is_the_bar() throws Exception {
    TestPortal.HEADER.on("/fragments/header/badge", Origin.html(500, "oops"));

    String page = visitor.visit("/voting").body();

    assertThat(page)
        .containsSubsequence(
            "data-fragment=\"header/bar\"",
            "data-fragment-fallback=\"header/badge\" data-rung=\"fallback\">plain log in")
        .doesNotContain("data-rung=\"static\"");
    assertThat(TestPortal.HEADER.nextTo("/fragments/header/badge").target()).doesNotContain("?");
  }

  private double count(String include, String rung) {
    return meters
        .counter("vitral.include", "fragment", "voting", "include", include, "rung", rung)
        .count();
  }

  private static BufferedReader lines(HttpResponse<java.io.InputStream> response) {
    return new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
  }

  private static void readUntil(BufferedReader page, String words) throws Exception {
    String line = page.readLine();
    while (!String.valueOf(line).contains(words)) {
      assertThat(line).as("the page ended before: " + words).isNotNull();
      line = page.readLine();
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
