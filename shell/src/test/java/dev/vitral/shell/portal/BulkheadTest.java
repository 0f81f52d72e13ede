package dev.vitral.shell.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import dev.vitral.faults.Fault;
import dev.vitral.shell.bulkhead.Bulkheads;
import dev.vitral.shell.origin.Turnstile;
import dev.vitral.shell.origin.Turnstile.Passage;
import dev.vitral.shell.record.RecordedPart;
import dev.vitral.shell.record.RequestLog;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.Future;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two places, one in line, and an impatient breaker. */
@QuarkusTest
@TestProfile(BulkheadTest.Narrow.class)
class BulkheadTest extends FiveScene {

  private static final String SEARCHBOX = "/fragments/songs/searchbox";
  private static final StubFragment SONGS = FiveFragments.named("songs");
  private static final int WINDOW = 4;

  @Inject MeterRegistry meters;
  @Inject Bulkheads bulkheads;
  @Inject RequestLog log;
  private final ExecutorService people = Executors.newCachedThreadPool();
  private final CountDownLatch end = new CountDownLatch(1);

  /** Four failures in a row open the circuit, for longer than the next visit takes. */
  public static final class Narrow extends FiveProfile {

    public Narrow() {
      super(
          Map.of(
              "vitral.bulkhead.concurrency", "2",
              "vitral.bulkhead.queue", "1",
              "vitral.breaker.window", "" + WINDOW,
              "vitral.breaker.failure-ratio", "1",
              "vitral.breaker.open", "5s",
              "vitral.include.\"songs/searchbox\".deadline", "500ms"));
    }
  }

  @AfterEach
  void go() {
    end.countDown();
    people.shutdownNow();
  }

  @Test
  void a_fragment_whose_bodies_drip_is_left_alone_until_it_has_had_its_rest() throws Exception {
    SONGS.origin().on(SEARCHBOX, this::drip);
    SONGS.origin().forget();
    nothingIsKept();
    for (int visit = 0; visit < WINDOW; visit++) {
      assertThat(visitor.visit("/").body()).contains(StubFragment.endOfFallback("songs/searchbox"));
    }
    double before = refused("open");

    assertThat(visitor.visit("/").body()).contains(StubFragment.endOfFallback("songs/searchbox"));

    assertThat(refused("open")).isEqualTo(before + 1);
    assertThat(SONGS.origin().timesAsked(SEARCHBOX)).isEqualTo(WINDOW);
    SONGS.furnish();
    visitor.visitUntil("/", home -> home.body().contains(StubFragment.endOf("songs/searchbox")));
  }

  @Test
  void who_finds_no_place_takes_the_lower_rung_at_once() throws Exception {
    SONGS.origin().on("/status", this::hold);
    nothingIsKept();
    var asked = IntStream.range(0, 4).mapToObj(any -> ask("/status")).toList();
    CompletableFuture.anyOf(asked.toArray(CompletableFuture[]::new)).get(20, TimeUnit.SECONDS);
    SONGS.origin().forget();
    double before = refused("full");

    String home = visitor.visit("/").body();

    assertThat(home).contains(StubFragment.endOfFallback("songs/searchbox"));
    assertThat(SONGS.origin().timesAsked(SEARCHBOX)).isZero();
    assertThat(refused("full")).isEqualTo(before + 1);
    end.countDown();
    assertThat(asked.stream().map(answer -> answer.join().statusCode()))
        .containsExactlyInAnyOrder(200, 200, 200, 503);
    assertThat(
            meters
                .timer("vitral.fragment.queue", "fragment", "songs", "what", "answers")
                .max(TimeUnit.NANOSECONDS))
        .isPositive();
  }

  @Test
  void who_sends_slowly_takes_no_place() throws Exception {
    SONGS.origin().on("/ask", Origin.text(202, "text/plain", "asked"));
    SONGS.origin().on("/status", Origin.text(200, "text/plain", "well"));
    SONGS.origin().forget();
    String half = "POST /ask HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\n\r\nx";
    List<Wire> slow = new ArrayList<>();
    try {
      for (int place = 0; place < 4; place++) {
        slow.add(new Wire(portal).say(half));
      }

      assertThat(visitor.send("GET", "/status", "").statusCode()).isEqualTo(200);
      assertThat(SONGS.origin().timesAsked("/ask")).isZero();
      for (Wire wire : slow) {
        assertThat(wire.say("=1").answer()).startsWith("HTTP/1.1 202 ");
      }
      assertThat(SONGS.origin().nextTo("/ask").body()).isEqualTo("x=1");
    } finally {
      for (Wire wire : slow) {
        wire.close();
      }
    }
  }

  @Test
  void who_waited_in_line_has_the_time_in_his_record() throws Exception {
    SONGS.origin().on("/status", this::hold);
    var asked = IntStream.range(0, 4).mapToObj(any -> ask("/status")).toList();
    CompletableFuture.anyOf(asked.toArray(CompletableFuture[]::new)).get(20, TimeUnit.SECONDS);
    long oneIsInLine = System.nanoTime();
    visitor.visit("/");
    Duration atLeast = Duration.ofNanos(System.nanoTime() - oneIsInLine);

    end.countDown();

    List<RecordedPart> answers = asked.stream().map(answer -> recorded(answer.join())).toList();
    assertThat(answers)
        .allMatch(answer -> answer.queued().orElseThrow().compareTo(answer.took()) <= 0);
    assertThat(answers)
        .filteredOn(answer -> answer.queued().orElseThrow().compareTo(atLeast) >= 0)
        .singleElement()
        .matches(answer -> answer.rung().equals("fresh"));
  }

  private RecordedPart recorded(HttpResponse<?> answer) {
    String id = answer.headers().firstValue("Vitral-Request-Id").orElseThrow();
    long giveUp = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (log.find(id).orElseThrow().parts().isEmpty()) { // noted after its last byte was read
      assertThat(System.nanoTime()).as("nothing is recorded of %s", id).isLessThan(giveUp);
      Thread.onSpinWait();
    }
    return log.find(id).orElseThrow().parts().get(0);
  }

  @Test
  void what_is_not_there_is_no_failure_of_its_fragment() throws Exception {
    double before = refused("open");
    SONGS.proxy().with(Fault.status(404));
    for (int visit = 0; visit < 3 * WINDOW; visit++) {
      assertThat(visitor.visit("/songs/none-" + visit).statusCode()).isEqualTo(404);
    }
    assertThat(refused("open")).isEqualTo(before);
  }

  @Test
  void a_page_of_a_fragment_that_only_fails_is_refused_without_asking_it() throws Exception {
    double before = refused("open");
    SONGS.proxy().with(Fault.status(500));
    for (int visit = 0; visit <= WINDOW; visit++) {
      assertThat(visitor.visit("/songs/any-" + visit).statusCode()).isEqualTo(503);
    }
    assertThat(refused("open")).isGreaterThan(before);
  }

  @Test
  void what_a_fragment_says_to_who_writes_or_to_a_program_is_its_honest_answer() throws Exception {
    double before = refused("open");
    SONGS.origin().on("/ask", Origin.text(503, "text/plain", "later", "Retry-After", "7"));
    SONGS.origin().on("/status", Origin.text(503, "text/plain", "later"));
    for (int time = 0; time <= WINDOW; time++) {
      assertThat(visitor.send("POST", "/ask", "x=1").headers().firstValue("Retry-After"))
          .contains("7");
      assertThat(visitor.send("GET", "/status", "").statusCode()).isEqualTo(503);
    }
    assertThat(visitor.visit(SONGS.page()).statusCode()).isEqualTo(200);
    assertThat(refused("open")).isEqualTo(before);
  }

  @Test
  void who_leaves_as_the_first_after_the_rest_does_not_close_the_circuit() throws Exception {
    Turnstile turnstile = bulkheads.of("left-by-its-probe");
    for (int time = 0; time < WINDOW; time++) {
      soon(turnstile.enter(() -> true)).leave(new IOException("cut"));
    }
    assertThat(turnstile.enter(() -> true).failed()).isTrue();

    afterItsRest(turnstile).leave(new CancellationException());

    assertThat(turnstile.enter(() -> true).failed()).isTrue();
    afterItsRest(turnstile).leave();
    soon(turnstile.enter(() -> true)).leave();
  }

  @Test
  void who_has_left_the_line_is_passed_over_and_is_no_success() throws Exception {
    Turnstile turnstile = bulkheads.of("left-in-line");
    AtomicBoolean wanted = new AtomicBoolean(true);
    Passage first = soon(turnstile.enter(() -> true));
    Passage second = soon(turnstile.enter(() -> true));
    Future<Passage> inLine = turnstile.enter(wanted::get);
    wanted.set(false);

    first.leave(new IOException("cut"));

    assertThatThrownBy(() -> soon(inLine)).isInstanceOf(CancellationException.class);
    second.leave(new IOException("cut"));
    for (int time = 2; time < WINDOW; time++) {
      soon(turnstile.enter(() -> true)).leave(new IOException("cut"));
    }
    assertThat(turnstile.enter(() -> true).failed()).isTrue();
  }

  private static Passage soon(Future<Passage> entered) throws Exception {
    return entered.toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
  }

  /** The first that is let in again. */
  private static Passage afterItsRest(Turnstile turnstile) throws Exception {
    long giveUp = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    Future<Passage> entered = turnstile.enter(() -> true);
    while (entered.failed()) {
      assertThat(System.nanoTime()).as("the circuit stays open").isLessThan(giveUp);
      Thread.onSpinWait();
      entered = turnstile.enter(() -> true);
    }
    return soon(entered);
  }

  private double refused(String why) {
    return meters.counter("vitral.fragment.refused", "fragment", "songs", "why", why).count();
  }

  private CompletableFuture<HttpResponse<String>> ask(String path) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return visitor.send("GET", path, "");
          } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
          }
        },
        people);
  }

  private void hold(HttpExchange exchange) throws IOException {
    CrowdScene.await(end);
    Origin.text(200, "application/json", "{}").to(exchange);
  }

  /** The head, the first byte, and no more. */
  private void drip(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "text/html");
    exchange.sendResponseHeaders(200, 0);
    exchange.getResponseBody().write('<');
    exchange.getResponseBody().flush();
    CrowdScene.await(end);
    exchange.close();
  }
}
