package dev.vitral.shell.portal;

import static dev.vitral.shell.portal.TestPortal.HEADER;
import static dev.vitral.shell.portal.TestPortal.VOTING;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PurgeTest extends ShellScene {

  private static final String BOARD = "/fragments/voting/leaderboard";

  @AfterEach
  void the_old_fallback_is_back() throws Exception {
    TestPortal.furnish();
    VOTING.on("/voting/votes", Origin.text(202, "text/plain", "ok", "Vitral-Purge", "votes"));
    VOTING.on(BOARD, Origin.html(500, "oops"));
    visitor.send("POST", "/voting/votes", "x=1");
    visitor.visitUntil("/", home -> home.body().contains("last board"));
  }

  @Test
  void what_a_write_names_is_gone_before_its_answer_is_there_and_is_read_again() throws Exception {
    CountDownLatch answerWasSeen = new CountDownLatch(1);
    VOTING
        .on(BOARD, Origin.html(500, "oops"))
        .on(BOARD + "/fallback", afterwards(answerWasSeen, "newer board"))
        .on(
            "/voting/votes",
            Origin.text(202, "text/plain", "ok", "Vitral-Purge", "nothing  votes"));

    HttpResponse<String> answer = visitor.send("POST", "/voting/votes", "x=1");

    assertThat(answer.headers().map()).doesNotContainKey("vitral-purge");
    assertThat(visitor.visit("/").body())
        .contains("data-fragment-fallback=\"voting/leaderboard\" data-rung=\"placeholder\"")
        .doesNotContain("last board");
    answerWasSeen.countDown();
    visitor.visitUntil("/", home -> home.body().contains("newer board"));
  }

  @Test
  void what_was_read_while_it_was_purged_again_is_read_once_more() throws Exception {
    CountDownLatch secondPurge = new CountDownLatch(1);
    VOTING
        .on(BOARD, Origin.html(500, "oops"))
        .on(BOARD + "/fallback", afterwards(secondPurge, "overtaken board"))
        .on("/voting/votes", Origin.text(202, "text/plain", "ok", "Vitral-Purge", "votes"));

    visitor.send("POST", "/voting/votes", "x=1");
    VOTING.nextTo(BOARD + "/fallback");
    VOTING.on(BOARD + "/fallback", afterwards(secondPurge, "newest board"));
    visitor.send("POST", "/voting/votes", "x=1");
    secondPurge.countDown();

    HttpResponse<String> home =
        visitor.visitUntil("/", page -> page.body().contains("data-rung=\"fallback\""));
    assertThat(home.body()).contains("newest board").doesNotContain("overtaken");
  }

  @Test
  void what_a_version_that_does_not_count_offers_instead_is_not_shown_either() throws Exception {
    String fallback = BOARD + "/fallback";
    VOTING
        .on(BOARD, Origin.html(500, "oops"))
        .on(fallback, Origin.html(200, "<p>early board</p>", "Vitral-Version", "99"))
        .on("/voting/votes", Origin.text(202, "text/plain", "ok", "Vitral-Purge", "votes"));

    visitor.send("POST", "/voting/votes", "x=1");

    HttpResponse<String> home =
        visitor.visitUntil("/", page -> VOTING.timesAsked(fallback) > 2); // in two languages
    assertThat(home.body()).doesNotContain("early board");
  }

  @Test
  void nobody_purges_for_others_nor_by_reading() throws Exception {
    VOTING.on(BOARD, Origin.html(500, "oops"));
    VOTING.on("/voting/votes", Origin.text(200, "text/plain", "ok", "Vitral-Purge", "votes"));
    HEADER.on("/account/x", Origin.text(200, "text/plain", "ok", "Vitral-Purge", "votes"));

    visitor.send("GET", "/voting/votes", "");
    visitor.send("POST", "/account/x", "x=1");

    assertThat(visitor.visit("/").body()).contains("last board");
    assertThat(VOTING.timesAsked(BOARD + "/fallback")).isZero();
  }

  private static Origin.Answer afterwards(CountDownLatch latch, String words) {
    return exchange -> {
      try {
        latch.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      Origin.html(
              200,
              "<section data-fragment=\"voting/leaderboard\">" + words + "</section>",
              "Surrogate-Key",
              "votes")
          .to(exchange);
    };
  }
}
