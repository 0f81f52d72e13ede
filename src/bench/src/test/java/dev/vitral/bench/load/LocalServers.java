package dev.vitral.bench.load;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.util.function.Consumer;

/** HTTP servers on free ports of the loopback interface, until they are closed together. */
public final class LocalServers implements AutoCloseable {

  private final Vertx vertx = Vertx.vertx();

  /** Starts one that listens when this returns. */
  public URI start(Consumer<HttpServerRequest> handler) {
    HttpServer server =
        vertx
            .createHttpServer()
            .requestHandler(handler::accept)
            .listen(0, "127.0.0.1")
            .toCompletionStage()
            .toCompletableFuture()
            .join();
    return URI.create("http://127.0.0.1:" + server.actualPort());
  }

  /** Does something in so many milliseconds, for a server that is not ready with its answer. */
  public void after(long millis, Runnable action) {
    vertx.setTimer(millis, timer -> action.run());
  }

  @Override
  public void close() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }
}
