package dev.vitral.shell.origin;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.RequestOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectionsTest {

  private final Vertx vertx = Vertx.vertx();

  @AfterEach
  void close() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void a_request_after_their_end_fails_and_throws_nothing(boolean fresh) {
    Connections connections = new Connections(vertx, new HttpClientOptions(), 1);
    connections.close();
    RequestOptions request = new RequestOptions().setHost("127.0.0.1").setPort(1).setURI("/");

    Future<HttpClientRequest> opened = connections.open(request, fresh);

    assertThat(opened.failed()).isTrue();
  }
}
