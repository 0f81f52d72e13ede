package dev.vitral.shell.origin;

import dev.vitral.esi.Resolver;
import io.netty.channel.ConnectTimeoutException;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.URI;

/** The shell's connections: some for answers that end, some for streams that do not. */
@ApplicationScoped
public class Origins {

  private final OriginConfig config;
  private final Resolver resolver;
  private final Connections answers;
  private final Connections streams;

  Origins(Vertx vertx, OriginConfig config, Resolver resolver) {
    this.config = config;
    this.resolver = resolver;
    this.answers = connections(vertx, config.connections(), config.queue());
    this.streams = connections(vertx, config.streams(), 0);
  }

  @PreDestroy
  void close() {
    answers.close();
    streams.close();
  }

  Opening opening(URI origin, HttpMethod method, String target, boolean stream) {
    int port = origin.getPort() > 0 ? origin.getPort() : 80;
    Connections connections = stream ? streams : answers;
    Opening once =
        fresh ->
            Future.fromCompletionStage(resolver.resolve(origin.getHost(), port))
                .compose(
                    resolution ->
                        resolution instanceof Resolver.Address found
                            ? connections.open(options(found, origin, method, target), fresh)
                            : Future.failedFuture(
                                new ConnectException(origin + ": " + resolution)));
    return OriginCall.isIdempotent(method) ? fresh -> openOrAgain(once, fresh) : once;
  }

  /**
   * Who was refused has sent nothing yet, and took no time: an origin that restarts may be back.
   */
  private static Future<HttpClientRequest> openOrAgain(Opening once, boolean fresh) {
    return once.open(fresh)
        .recover(
            cause ->
                cause instanceof ConnectException && !(cause instanceof ConnectTimeoutException)
                    ? once.open(fresh)
                    : Future.failedFuture(cause));
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

  private Connections connections(Vertx vertx, int most, int queue) {
    HttpClientOptions options =
        new HttpClientOptions()
            .setConnectTimeout((int) config.connect().toMillis())
            .setKeepAliveTimeout((int) config.keepAlive().toSeconds())
            .setMaxWaitQueueSize(queue)
            .setDecompressionSupported(false);
    return new Connections(vertx, options, most);
  }
}
