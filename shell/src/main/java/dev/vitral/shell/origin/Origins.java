package dev.vitral.shell.origin;

import dev.vitral.esi.Resolver;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.URI;

/** The shell's HTTP clients: one pool for answers that end, one for streams that do not. */
@ApplicationScoped
public class Origins {

  private final OriginConfig config;
  private final Resolver resolver;
  private final HttpClient answers;
  private final HttpClient streams;

  Origins(Vertx vertx, OriginConfig config, Resolver resolver) {
    this.config = config;
    this.resolver = resolver;
    this.answers = client(vertx, config.connections(), config.queue());
    this.streams = client(vertx, config.streams(), 0);
  }

  @PreDestroy
  void close() {
    answers.close();
    streams.close();
  }

  /** Opens a request; its headers are still empty. */
  Future<HttpClientRequest> open(URI origin, HttpMethod method, String target, boolean stream) {
    int port = origin.getPort() > 0 ? origin.getPort() : 80;
    return Future.fromCompletionStage(resolver.resolve(origin.getHost(), port))
        .compose(
            resolution ->
                resolution instanceof Resolver.Address found
                    ? (stream ? streams : answers).request(options(found, origin, method, target))
                    : Future.failedFuture(new ConnectException(origin + ": " + resolution)));
  }

  private RequestOptions options(
      Resolver.Address found, URI origin, HttpMethod method, String target) {
    InetSocketAddress address = found.address();
    return new RequestOptions()
        .setServer(SocketAddress.inetSocketAddress(address.getPort(), address.getHostString()))
        .setHost(origin.getHost())
        .setPort(address.getPort())
        .setMethod(method)
        .setURI(target)
        .setConnectTimeout(config.connect().toMillis());
  }

  private HttpClient client(Vertx vertx, int connections, int queue) {
    HttpClientOptions options =
        new HttpClientOptions()
            .setConnectTimeout((int) config.connect().toMillis())
            .setKeepAliveTimeout((int) config.keepAlive().toSeconds())
            .setMaxWaitQueueSize(queue)
            .setDecompressionSupported(false);
    return vertx
        .httpClientBuilder()
        .with(options)
        .with(new PoolOptions().setHttp1MaxSize(connections))
        .withConnectHandler(Origins::leaveFailuresToTheirRequest)
        .build();
  }

  /** A connection that breaks fails the request on it; saying so twice helps nobody. */
  private static void leaveFailuresToTheirRequest(HttpConnection connection) {
    connection.exceptionHandler(told -> {});
  }
}
