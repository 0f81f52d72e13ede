package dev.vitral.shell.portal;

import static dev.vitral.shell.portal.TestPortal.VOTING;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each test asks for visitors of its own. */
@QuarkusTest
@TestProfile(GuardedPortal.class)
class AddressLimitsTest extends ShellScene {

  private static final String FOR = "X-Forwarded-For";

  /** As {@link GuardedPortal} has it; one more request is admitted in each second. */
  private static final int BURST = 4;

  /** A machine on which these take as many seconds is none to test on. */
  private static final int TRIES = 50;

  /** As {@link GuardedPortal} has it: of one fragment. */
  private static final int STREAMS = 3;

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Inject MeterRegistry meters;

  @BeforeEach
  void nobody_watches_any_more() {
    long giveUp = System.nanoTime() + PATIENCE.toNanos();
    while (meters.find("vitral.streams.open").gauges().stream().anyMatch(g -> g.value() > 0)) {
      assertThat(System.nanoTime()).as("streams stay open").isLessThan(giveUp);
      Thread.onSpinWait();
    }
  }

  @Test
  void who_asks_too_often_is_told_to_wait_and_nobody_else() throws Exception {
    assertThat(visitUntilRefused("203.0.113.1")).isGreaterThanOrEqualTo(BURST);
    assertThat(visit("203.0.113.2")).isEqualTo(200);
  }

  @Test
  void he_is_told_in_words_how_long() throws Exception {
    HttpResponse<String> refused = visitor.visit("/en/voting", FOR, "203.0.113.3");
    for (int i = 0; i < TRIES && refused.statusCode() != 429; i++) {
      refused = visitor.visit("/en/voting", FOR, "203.0.113.3");
    }

    assertThat(refused.headers().firstValue("Retry-After")).contains("1");
    assertThat(refused.body()).contains("<html lang=\"en\">");
  }

  @Test
  void what_he_says_himself_of_his_address_means_nothing() throws Exception {
    int admitted = 0;
    while (admitted < TRIES && visit("198.51.100." + admitted + ", 203.0.113.4") == 200) {
      admitted++;
    }

    assertThat(admitted).isLessThan(TRIES);
  }

  @Test
  void who_comes_from_a_proxy_that_names_nobody_is_not_limited() throws Exception {
    for (int i = 0; i < 8; i++) {
      assertThat(visitor.visit("/robots.txt").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void a_chain_that_leads_to_nobody_counts_for_the_proxy() throws Exception {
    visitUntilRefused("127.0.0.1, 127.0.0.1");
    visitUntilRefused("203.0.113.6, unknown");

    assertThat(visit("203.0.113.6")).isEqualTo(200);
  }

  @Test
  void streams_beyond_the_limit_are_refused_until_one_ends() throws Exception {
    VOTING.on(
        "/voting/events",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
          exchange.sendResponseHeaders(200, 0);
          OutputStream out = exchange.getResponseBody();
          out.write("data: one\n\n".getBytes(UTF_8));
          out.flush();
        });
    try (Wire first = watch();
        Wire second = watch()) {
      assertThat(first.head()).contains("200 OK");
      assertThat(second.head()).contains("200 OK");
      assertThat(visitor.visit("/voting/events", FOR, "203.0.113.5").statusCode()).isEqualTo(429);
    }
  }

  @Test
  void streams_open_in_turn_and_only_so_many_wait_for_a_fragment() throws Exception {
    CountDownLatch opened = new CountDownLatch(1);
    VOTING.on(
        "/voting/events",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
          CrowdScene.await(opened);
          exchange.sendResponseHeaders(200, 0);
          exchange.getResponseBody().write("data: one\n\n".getBytes(UTF_8));
          exchange.getResponseBody().flush();
        });
    VOTING.forget();
    List<Wire> wires = new ArrayList<>();
    ExecutorService people = Executors.newFixedThreadPool(STREAMS + 1);
    try {
      List<CompletableFuture<String>> heads = new ArrayList<>();
      for (int person = 0; person <= STREAMS; person++) {
        Wire wire = watch("198.51.100." + person);
        wires.add(wire);
        heads.add(CompletableFuture.supplyAsync(() -> head(wire), people));
      }
      assertThat(CompletableFuture.anyOf(heads.toArray(CompletableFuture[]::new)))
          .succeedsWithin(PATIENCE)
          .asString()
          .contains(" 503 ", "etry-");
      assertThat(VOTING.timesAsked("/voting/events")).isLessThanOrEqualTo(1);

      opened.countDown();

      assertThat(CompletableFuture.allOf(heads.toArray(CompletableFuture[]::new)))
          .succeedsWithin(PATIENCE);
      assertThat(heads.stream().map(CompletableFuture::join).filter(head -> head.contains(" 200 ")))
          .hasSize(STREAMS);
    } finally {
      opened.countDown();
      people.shutdownNow();
      for (Wire wire : wires) {
        wire.close();
      }
    }
  }

  @Test
  void a_stream_that_is_refused_without_a_word_leaves_its_place() throws Exception {
    VOTING.on(
        "/voting/events",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
          exchange.getResponseHeaders().set("Content-Length", "0");
          exchange.sendResponseHeaders(404, -1);
        });
    VOTING.forget();
    for (int person = 0; person <= STREAMS; person++) {
      try (Wire wire = watch("192.0.2." + person)) {
        assertThat(wire.head()).contains(" 404 ");
      }
    }
    assertThat(VOTING.timesAsked("/voting/events")).isEqualTo(STREAMS + 1);
  }

  private static String head(Wire wire) {
    try {
      return wire.head();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Wire watch(String address) throws Exception {
    return new Wire(portal)
        .say(
            "GET /voting/events HTTP/1.1\r\nHost: a\r\nAccept: text/event-stream\r\n"
                + (FOR + ": " + address + "\r\n\r\n"));
  }

  private Wire watch() throws Exception {
    return watch("203.0.113.5");
  }

  /** How often he was let in before. */
  private int visitUntilRefused(String address) throws Exception {
    for (int admitted = 0; admitted < TRIES; admitted++) {
      int status = visit(address);
      if (status != 200) {
        assertThat(status).isEqualTo(429);
        return admitted;
      }
    }
    throw new AssertionError("nobody is refused");
  }

  private int visit(String forwardedFor) throws Exception {
    return visitor.visit("/robots.txt", FOR, forwardedFor).statusCode();
  }
}
