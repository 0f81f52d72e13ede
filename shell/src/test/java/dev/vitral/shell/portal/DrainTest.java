package dev.vitral.shell.portal;

import static dev.vitral.shell.portal.TestPortal.VOTING;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import dev.vitral.shell.connection.OpenConnections;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A shell of its own, since it serves nobody afterwards. */
@QuarkusTest
@TestProfile(DrainTest.Leaving.class)
class DrainTest extends ShellScene {

  @Inject OpenConnections connections;
  @Inject Event<ShutdownDelayInitiatedEvent> told;

  @TestHTTPResource(value = "/health/ready", management = true)
  URI ready;

  @Test
  void what_runs_is_finished_what_is_new_is_refused_and_streams_end_with_a_hint() throws Exception {
    CountDownLatch held = new CountDownLatch(1);
    VOTING
        .on("/voting/held", exchange -> answerAfter(held, exchange))
        .on("/voting/events", DrainTest::streamForEver);
    try (Wire kept = new Wire(portal);
        Wire idle = new Wire(portal);
        Wire waiting = new Wire(portal);
        Wire watching = new Wire(portal)) {
      assertThat(idle.ask("/robots.txt")).doesNotContainIgnoringCase("connection: close");
      assertThat(kept.ask("/robots.txt")).contains("200 OK");
      waiting.say("GET /voting/held HTTP/1.1\r\nHost: localhost\r\n\r\n");
      VOTING.nextTo("/voting/held");
      watching.say("GET /voting/events HTTP/1.1\r\nHost: localhost\r\n\r\n");
      watching.until("data: one\n\n");

      connections.sayGoodbye();
      assertThat(kept.ask("/robots.txt"))
          .containsIgnoringCase("connection: close")
          .contains("Sitemap:");
      assertThat(kept.rest()).isEmpty();
      assertThat(visitor.visit("/robots.txt").statusCode()).isEqualTo(200);

      CompletableFuture<Void> left =
          CompletableFuture.runAsync(() -> told.fire(new ShutdownDelayInitiatedEvent()));
      assertThat(watching.rest()).contains("retry: 1000\n\n").endsWith("0\r\n\r\n");
      idle.rest();
      awaitRefusal();
      assertThat(HttpClient.newHttpClient().send(readiness(), BodyHandlers.ofString()).body())
          .contains("\"staying\"", "DOWN");
      assertThat(left).isNotDone();

      held.countDown();
      assertThat(waiting.rest()).contains("200 OK", "held until the end");
      left.join();
    }
  }

  private HttpRequest readiness() {
    return HttpRequest.newBuilder(ready).build();
  }

  private void awaitRefusal() throws IOException {
    long giveUp = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (System.nanoTime() < giveUp) {
      try {
        new Wire(portal).close();
      } catch (ConnectException refused) {
        return;
      }
    }
    throw new AssertionError("connections are still taken");
  }

  private static void answerAfter(CountDownLatch held, HttpExchange exchange) throws IOException {
    try {
      held.await();
      Origin.text(200, "text/plain", "held until the end").to(exchange);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void streamForEver(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
    exchange.sendResponseHeaders(200, 0);
    OutputStream out = exchange.getResponseBody();
    out.write("data: one\n\n".getBytes(UTF_8));
    out.flush();
  }

  /** Nothing is set: it is the restart that counts. */
  public static final class Leaving implements QuarkusTestProfile {}
}
