package dev.vitral.shell.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One place at a fragment, and room for bodies of 64 KiB. */
@QuarkusTest
@TestProfile(WaitingBodiesTest.Small.class)
class WaitingBodiesTest extends FiveScene {

  private static final StubFragment SONGS = FiveFragments.named("songs");
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int MOST_LOOKS = 8;

  /** So large that one address has room for one of them. */
  private static final int LARGE = 30_000;

  private static final String HERE = "203.0.113.1";
  private static final String ELSEWHERE = "203.0.113.2";

  private final ExecutorService people = Executors.newCachedThreadPool();
  private volatile CountDownLatch held = new CountDownLatch(1);
  private volatile CountDownLatch end = new CountDownLatch(1);
  private final List<Wire> wires = new ArrayList<>();

  public static final class Small extends FiveProfile {

    public Small() {
      super(
          Map.of(
              "vitral.bulkhead.concurrency", "1",
              "vitral.bulkhead.queue", "8",
              "vitral.limits.trusted-proxies", "127.0.0.1",
              "vitral.guard.waiting-bodies", "64K"));
    }
  }

  @BeforeEach
  void questions_are_taken() {
    SONGS.origin().on("/ask", Origin.text(202, "text/plain", "asked"));
    SONGS
        .origin()
        .on(
            "/status",
            exchange -> {
              held.countDown();
              CrowdScene.await(end);
              Origin.text(200, "application/json", "{}").to(exchange);
            });
  }

  @AfterEach
  void all_leave() throws IOException {
    end.countDown();
    people.shutdownNow();
    for (Wire wire : wires) {
      wire.close();
    }
  }

  @Test
  void no_address_takes_more_than_it_leaves_to_others() throws Exception {
    Wire tooMuch = wire().say(head(HERE, 50_000) + "x".repeat(40_000));
    assertThat(tooMuch.answer()).contains(" 503 ", "etry-");
    Wire waits = wire().say(head(HERE, 50_000) + "x".repeat(LARGE));

    assertThat(wire().say(question(ELSEWHERE, 15_000)).answer()).contains(" 202 ");

    assertThat(waits.say("x".repeat(2_000)).say("x".repeat(18_000)).answer()).contains(" 503 ");
    assertThat(wire().say(question(HERE, LARGE)).answer()).contains(" 202 ");
  }

  @Test
  void what_waits_in_line_is_counted_until_it_is_sent_on() throws Exception {
    int looks = 1;
    while (!oneOfTwoIsSentOn()) {
      assertThat(looks++).isLessThan(MOST_LOOKS);
    }
    assertThat(ask(HERE, LARGE)).succeedsWithin(PATIENCE).asString().contains(" 202 ");
  }

  /**
   * Sends two bodies that have no room together.
   *
   * @return false if both were refused: they came piece by piece at the very same time
   */
  private boolean oneOfTwoIsSentOn() throws Exception {
    held = new CountDownLatch(1);
    end = new CountDownLatch(1);
    takeThePlace();
    List<CompletableFuture<String>> answers = List.of(ask(HERE, LARGE), ask(HERE, LARGE));

    assertThat(CompletableFuture.anyOf(answers.get(0), answers.get(1)))
        .succeedsWithin(PATIENCE)
        .asString()
        .contains(" 503 ");
    Wire other = wire().say(question(ELSEWHERE, 15_000));
    end.countDown();

    assertThat(other.answer()).contains(" 202 ");
    return answers.stream()
        .map(answer -> answer.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join())
        .anyMatch(answer -> answer.contains(" 202 "));
  }

  @Test
  void who_leaves_the_line_takes_his_body_along() throws Exception {
    takeThePlace();
    Wire[] both = {wire(), wire()};
    CompletableFuture<Object> refused =
        CompletableFuture.anyOf(ask(both[0], HERE, LARGE), ask(both[1], HERE, LARGE));
    assertThat(refused).succeedsWithin(PATIENCE).asString().contains(" 503 ");

    both[0].close();
    both[1].close();

    assertThat(untilTaken()).contains(" 202 ");
  }

  /** The place is taken all the time, and the line has room. */
  private String untilTaken() throws Exception {
    long giveUp = System.nanoTime() + PATIENCE.toNanos();
    end.countDown();
    String answer = wire().say(question(HERE, LARGE)).answer();
    while (answer.contains(" 503 ") && System.nanoTime() < giveUp) {
      answer = wire().say(question(HERE, LARGE)).answer();
    }
    return answer;
  }

  private void takeThePlace() throws Exception {
    wire().say("GET /status HTTP/1.1\r\nHost: a\r\n\r\n");
    assertThat(held.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
  }

  private CompletableFuture<String> ask(String address, int bytes) throws IOException {
    return ask(wire(), address, bytes);
  }

  private CompletableFuture<String> ask(Wire wire, String address, int bytes) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return wire.say(question(address, bytes)).answer();
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        },
        people);
  }

  private Wire wire() throws IOException {
    Wire wire = new Wire(portal);
    wires.add(wire);
    return wire;
  }

  private static String question(String address, int bytes) {
    return head(address, bytes) + "x".repeat(bytes);
  }

  private static String head(String address, int bytes) {
    return "POST /ask HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-For: "
        + (address + "\r\nContent-Length: " + bytes + "\r\n\r\n");
  }
}
