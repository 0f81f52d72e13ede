package dev.vitral.shell.portal;

import static dev.vitral.shell.portal.TestPortal.HEADER;
import static dev.vitral.shell.portal.TestPortal.VOTING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vitral.shell.overload.Overload;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The shell does not look at its own delay here: it is told. */
@QuarkusTest
class OverloadTest extends ShellScene {

  private static final String LASTING = "public, max-age=600";
  private static final String SLOW = "/fragments/voting/slow";

  @Inject Overload overload;
  @Inject MeterRegistry meters;

  @AfterEach
  void nothing_waits_any_more() {
    load(0);
  }

  @Test
  void includes_are_given_up_in_the_declared_order_and_come_back() throws Exception {
    load(1);
    assertThat(visitor.visit("/").body()).contains("fresh board", ">slow<", "log in", "bar");

    load(2);
    VOTING.forget();
    String first = visitor.visit("/").body();
    assertThat(first)
        .contains("fresh board", "log in")
        .contains("data-fragment-fallback=\"voting/slow\"")
        .doesNotContain("data-fragment=\"voting/slow\"");
    assertThat(visitor.visit(SLOW, "HX-Request", "true").statusCode()).isEqualTo(503);
    assertThat(VOTING.timesAsked(SLOW)).isZero();

    load(4);
    assertThat(visitor.visit("/").body())
        .contains(lowered("voting/leaderboard", "fallback"), "last board", ">log in<");

    load(5);
    String last = visitor.visit("/").body();
    assertThat(last).contains(lowered("header/badge", "fallback"), "plain log in");
    assertThat(last).contains("data-fragment=\"header/bar\"");

    load(0);
    assertThat(visitor.visit("/").body()).contains("fresh board", ">slow<", ">log in<");
    assertThat(shed("voting/slow", 2)).isPositive();
  }

  @Test
  void what_is_kept_is_given_though_its_fragment_is_not_asked() throws Exception {
    part(VOTING, "voting/slow", "kept", LASTING);
    visitor.visit("/");

    load(5);

    assertThat(visitor.visit("/").body()).contains(">kept<");
  }

  @Test
  void new_visits_are_refused_at_last_while_old_ones_go_on() throws Exception {
    CountDownLatch held = new CountDownLatch(1);
    VOTING.on(
        "/voting/held",
        exchange -> {
          try {
            held.await();
            Origin.text(200, "text/plain", "in the end").to(exchange);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    try (Wire old = new Wire(portal)) {
      old.say("GET /voting/held HTTP/1.1\r\nHost: localhost\r\n\r\n");
      VOTING.nextTo("/voting/held");

      load(6);
      HttpResponse<String> page = visitor.visit("/voting");
      HttpResponse<String> write = visitor.send("POST", "/voting/votes", "x");

      assertThat(page.statusCode()).isEqualTo(503);
      assertThat(page.headers().firstValue("Retry-After")).isPresent();
      assertThat(write.statusCode()).isEqualTo(503);
      assertThat(visitor.visit("/static/htmx.js").statusCode()).isEqualTo(200);
      held.countDown();
      assertThat(old.answer()).contains("200 OK", "in the end");
    }
    load(5);
    assertThat(visitor.visit("/voting").statusCode()).isEqualTo(200);
  }

  @Test
  void a_page_that_is_ready_is_given_all_the_same() throws Exception {
    part(HEADER, "header/bar", "bar", LASTING);
    part(HEADER, "header/badge", "log in", LASTING);
    part(VOTING, "voting/leaderboard", "board", LASTING);
    part(VOTING, "voting/slow", "slow", LASTING);
    visitor.visitUntil("/", OverloadTest::isReady);

    load(6);

    assertThat(visitor.visit("/").statusCode()).isEqualTo(200);
    assertThat(visitor.visit("/voting").statusCode()).isEqualTo(503);
  }

  @Test
  void the_home_page_is_given_all_the_same_without_asking_for_what_is_shed() throws Exception {
    load(6);

    HttpResponse<String> home = visitor.visit("/en/");

    assertThat(home.statusCode()).isEqualTo(200);
    assertThat(home.body())
        .contains(lowered("voting/leaderboard", "fallback"), "data-fragment=\"header/bar\"")
        .endsWith("</html>\n");
  }

  @Test
  void fragments_are_asked_for_less_and_that_never_passes_for_all() throws Exception {
    VOTING.on(
        SLOW,
        exchange -> {
          String variant = exchange.getRequestHeaders().getFirst("vitral-variant");
          String markup = "<p data-fragment=\"voting/slow\">" + variant + "</p>";
          Origin.html(200, markup, "Cache-Control", LASTING).to(exchange);
        });
    part(HEADER, "header/bar", "bar", LASTING);
    part(HEADER, "header/badge", "log in", LASTING);
    part(VOTING, "voting/leaderboard", "board", LASTING);

    load(1);
    assertThat(visitor.visitUntil("/", OverloadTest::isReady).body()).contains(">light<");
    load(0);
    assertThat(visitor.visit("/").body()).contains(">null<");
    assertThat(visitor.visitUntil("/", OverloadTest::isReady).body()).contains(">null<");
    load(1);
    assertThat(visitor.visit("/").body()).contains(">null<");
  }

  private static boolean isReady(HttpResponse<String> page) {
    return page.headers().firstValue("Server-Timing").orElse("").contains("ready");
  }

  /** Moves to a level, one interval after the other. */
  private void load(int level) {
    while (overload.level() < level) {
      overload.after(Duration.ofSeconds(1));
    }
    while (overload.level() > level) {
      overload.after(Duration.ZERO);
    }
  }

  private double shed(String include, int level) {
    return meters
        .counter("vitral.overload.shed", "include", include, "level", Integer.toString(level))
        .count();
  }

  private static String lowered(String include, String rung) {
    return "data-fragment-fallback=\"" + include + "\" data-rung=\"" + rung + "\"";
  }
}
