package dev.vitral.shell.portal;

import static dev.vitral.shell.portal.TestPortal.VOTING;
import static dev.vitral.shell.portal.TestPortal.VOTING_PROXY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vitral.faults.Fault;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What was good stands in beyond its lifetime, unless that was forbidden or it was withdrawn. */
@QuarkusTest
class LastGoodPartsTest extends ShellScene {

  private static final String BOARD = "voting/leaderboard";
  private static final String SHORT = "public, max-age=1";
  private static final String STALE_BOARD =
      "data-fragment-fallback=\"voting/leaderboard\" data-rung=\"stale\" data-age=\"";
  private static final String FALLBACK =
      "data-fragment-fallback=\"voting/leaderboard\" data-rung=\"fallback\"";

  @Inject MeterRegistry meters;

  @Test
  void a_part_whose_fragment_fails_is_the_last_good_one_for_all_faults() throws Exception {
    for (Fault fault : List.of(Fault.down(), Fault.status(500), Fault.cut(), Fault.garbage())) {
      VOTING_PROXY.with(Fault.pass());
      part(VOTING, BOARD, "good board", SHORT);
      visitor.visitUntil("/", home -> home.body().contains("good board"));

      VOTING_PROXY.with(fault);
      HttpResponse<String> home =
          visitor.visitUntil("/", page -> page.body().contains(STALE_BOARD));

      assertThat(home.body()).as(fault.toString()).contains("good board");
      assertThat(home.body()).doesNotContain("data-fragment=\"voting/");
      assertThat(home.headers().firstValue("Cache-Control")).contains("private, no-store");
    }
  }

  @Test
  void a_part_that_must_be_validated_does_not_stand_in() throws Exception {
    part(VOTING, BOARD, "good board", SHORT + ", must-revalidate");
    visitor.visitUntil("/", home -> home.body().contains("good board"));

    VOTING_PROXY.with(Fault.down());

    visitor.visitUntil("/", home -> home.body().contains(FALLBACK));
  }

  @Test
  void a_part_that_is_not_there_any_more_does_not_stand_in() throws Exception {
    part(VOTING, BOARD, "good board", SHORT);
    visitor.visitUntil("/", home -> home.body().contains("good board"));

    VOTING.on("/fragments/" + BOARD, Origin.html(404, "gone"));
    visitor.visitUntil("/", home -> home.body().contains(FALLBACK));
    VOTING_PROXY.with(Fault.down());

    assertThat(visitor.visit("/").body()).contains(FALLBACK);
  }

  @Test
  void what_a_write_withdraws_does_not_stand_in() throws Exception {
    VOTING
        .on(
            "/voting",
            Origin.page(
                200, "Uno", "<h1>Uno</h1>", "Cache-Control", SHORT, "Surrogate-Key", "page"))
        .on("/voting/votes", Origin.text(202, "text/plain", "ok", "Vitral-Purge", "page"));
    visitor.visit("/voting");

    VOTING.on("/voting", Origin.html(500, "oops"));
    visitor.send("POST", "/voting/votes", "x=1");

    assertThat(visitor.visit("/voting").statusCode()).isEqualTo(503);
  }

  @Test
  void a_page_whose_fragment_fails_is_the_last_good_one_and_says_so() throws Exception {
    primary("public, max-age=1");
    visitor.visit("/voting");

    for (Fault fault : List.of(Fault.down(), Fault.status(500), Fault.garbage())) {
      VOTING_PROXY.with(fault);
      HttpResponse<String> page =
          visitor.visitUntil("/voting", answer -> answer.headers().map().containsKey("age"));

      assertThat(page.statusCode()).as(fault.toString()).isEqualTo(200);
      assertThat(page.body()).contains("<h1>Uno</h1>").endsWith("</html>\n");
      assertThat(page.headers().firstValue("Cache-Control")).contains("private, no-store");
      assertThat(page.headers().firstValue("Cache-Status").orElse("")).contains("; ttl=-");
    }
    assertThat(meters.counter("vitral.primary", "fragment", "voting", "rung", "stale").count())
        .isGreaterThanOrEqualTo(3);
  }

  @Test
  void a_page_that_breaks_off_in_its_head_is_the_last_good_one() throws Exception {
    primary("public, max-age=1");
    visitor.visit("/voting");

    VOTING.on(
        "/voting",
        exchange -> {
          exchange.getResponseHeaders().set("Vitral-Layout", "default");
          exchange.getResponseHeaders().set("Content-Type", "text/html");
          exchange.getResponseHeaders().set("Cache-Control", "public, max-age=1");
          exchange.sendResponseHeaders(200, 1_000);
          exchange.getResponseBody().write("<!doctype html><html><head><tit".getBytes());
          exchange.close();
        });

    HttpResponse<String> page =
        visitor.visitUntil("/voting", answer -> answer.headers().map().containsKey("age"));
    assertThat(page.body()).containsOnlyOnce("<h1>Uno</h1>").endsWith("</html>\n");
  }

  @Test
  void a_page_that_was_for_one_visitor_is_an_error_page() throws Exception {
    primary("private, max-age=1");
    visitor.visit("/voting");

    VOTING_PROXY.with(Fault.down());

    assertThat(visitor.visit("/voting").statusCode()).isEqualTo(503);
  }

  private static void primary(String control) {
    VOTING.on("/voting", Origin.page(200, "Uno", "<h1>Uno</h1>", "Cache-Control", control));
  }
}
