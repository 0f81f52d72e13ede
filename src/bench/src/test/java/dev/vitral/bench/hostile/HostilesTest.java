package dev.vitral.bench.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HostilesTest {

  private final Vertx vertx = Vertx.vertx();

  @AfterEach
  void close() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  private URI server() {
    HttpServer server =
        vertx
            .createHttpServer(new HttpServerOptions().setMaxHeaderSize(8_192))
            .requestHandler(request -> request.response().end())
            .listen(0, "127.0.0.1")
            .toCompletionStage()
            .toCompletableFuture()
            .join();
    return URI.create("http://127.0.0.1:" + server.actualPort());
  }

  @Test
  void connections_that_the_server_ends_are_counted_with_their_answers() throws Exception {
    try (Hostiles hostiles = new Hostiles(Attack.GIANT_HEADERS, server())) {
      assertThat(hostiles.awaitEnd(Duration.ofSeconds(60))).isTrue();
      assertThat(hostiles.answers().keySet()).allMatch(line -> line.startsWith("HTTP/1.1 4"));
    }
  }

  @Test
  void an_attack_holds_if_nobody_else_suffers_and_what_has_to_be_ended_is() {
    assertThat(outcome(10, 20, 0, 400).holds()).isTrue();
    assertThat(outcome(10, 20.1, 0, 400).holds()).isFalse();
    assertThat(outcome(10, 10, 1, 400).holds()).isFalse();
    assertThat(outcome(10, 10, 0, 399).holds()).isFalse();
  }

  private static Outcome outcome(double quiet, double beside, long failed, int ended) {
    return new Outcome(
        Attack.SLOW_HEADERS, quiet, beside, failed, 400, 0, ended, Duration.ZERO, Map.of());
  }
}
