package dev.vitral.shell.portal;

import static dev.vitral.shell.portal.TestPortal.VOTING;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Pages that several visitors want at the same time. */
@QuarkusTest
class PagesAtOnceTest extends CrowdScene {

  private static final String LASTING = "public, max-age=60";

  /** In every test another, of which nothing is known. */
  private final String page = "/voting?once=" + UUID.randomUUID();

  @Test
  void equal_questions_at_the_same_time_are_one_request() throws Exception {
    CountDownLatch allHaveAsked = new CountDownLatch(1);
    VOTING.on(
        "/voting",
        exchange -> {
          await(allHaveAsked);
          Origin.page(200, "Uno", "<h1>uno</h1>", "Cache-Control", LASTING).to(exchange);
        });
    double before = missing();

    List<CompletableFuture<HttpResponse<String>>> visits = visits(5, page);
    awaitMissing(before + 5);
    allHaveAsked.countDown();

    for (CompletableFuture<HttpResponse<String>> visit : visits) {
      assertThat(visit.get().body()).contains("<title>Uno</title>", "<h1>uno</h1>");
    }
    assertThat(VOTING.timesAsked("/voting")).isOne();
  }

  @Test
  void who_asked_for_what_is_for_one_alone_is_not_waited_for() throws Exception {
    VOTING.on("/voting", Origin.page(200, "Uno", "<h1>uno</h1>", "Cache-Control", "no-store"));
    visitor.visit(page);
    CountDownLatch allAreThere = new CountDownLatch(5);
    VOTING.on(
        "/voting",
        exchange -> {
          allAreThere.countDown();
          await(allAreThere);
          Origin.page(200, "Dos", "<h1>dos</h1>", "Cache-Control", "no-store").to(exchange);
        });

    for (CompletableFuture<HttpResponse<String>> visit : visits(5, page)) {
      assertThat(visit.get().body()).contains("Dos");
    }
  }

  @Test
  void those_who_wait_in_vain_ask_for_themselves() throws Exception {
    CountDownLatch allHaveAsked = new CountDownLatch(1);
    VOTING.on(
        "/voting",
        exchange -> {
          await(allHaveAsked);
          Origin.page(200, "Uno", "<h1>uno</h1>", "Cache-Control", "private").to(exchange);
        });
    double before = missing();

    List<CompletableFuture<HttpResponse<String>>> visits = visits(5, page);
    awaitMissing(before + 5);
    allHaveAsked.countDown();

    for (CompletableFuture<HttpResponse<String>> visit : visits) {
      assertThat(visit.get().body()).contains("Uno");
    }
    assertThat(VOTING.timesAsked("/voting")).isEqualTo(5);
  }

  @Test
  void another_takes_the_place_of_a_visitor_who_leaves() throws Exception {
    CountDownLatch never = new CountDownLatch(1);
    AtomicBoolean isFirst = new AtomicBoolean(true);
    VOTING.on(
        "/voting",
        exchange -> {
          if (isFirst.getAndSet(false)) {
            await(never);
          }
          Origin.page(200, "Dos", "<h1>dos</h1>", "Cache-Control", LASTING).to(exchange);
        });
    double before = missing();

    Socket leaving = new Socket(portal.getHost(), portal.getPort());
    leaving
        .getOutputStream()
        .write(
            "GET %s HTTP/1.1\r\nHost: %s\r\nAccept: text/html\r\n\r\n"
                .formatted(page, portal.getAuthority())
                .getBytes(StandardCharsets.US_ASCII));
    VOTING.nextTo("/voting");
    List<CompletableFuture<HttpResponse<String>>> visits = visits(3, page);
    awaitMissing(before + 4);
    leaving.close();

    for (CompletableFuture<HttpResponse<String>> visit : visits) {
      assertThat(visit.get().body()).contains("Dos");
    }
    assertThat(VOTING.timesAsked("/voting")).isEqualTo(2);
    never.countDown();
  }

  @Test
  void all_are_told_when_there_is_nothing_to_be_had() throws Exception {
    CountDownLatch allHaveAsked = new CountDownLatch(1);
    VOTING.on(
        "/voting",
        exchange -> {
          await(allHaveAsked);
          Origin.html(503, "busy").to(exchange);
        });
    double before = missing();

    List<CompletableFuture<HttpResponse<String>>> visits = visits(5, page);
    awaitMissing(before + 5);
    allHaveAsked.countDown();

    for (CompletableFuture<HttpResponse<String>> visit : visits) {
      assertThat(visit.get().statusCode()).isEqualTo(503);
    }
    // one may have looked into the cache, and then for others to wait for when they were told
    assertThat(VOTING.timesAsked("/voting")).isBetween(1L, 2L);
  }
}
