package dev.vitral.shell.origin;

import dev.vitral.esi.Resolver;
import dev.vitral.shell.origin.Interpreter.Interpretation;
import dev.vitral.shell.origin.OriginCall.Ask;
import dev.vitral.shell.targets.Balancers;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
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
  private final Balancers balancers;
  private final Versions versions;
  private final Interpreter interpreter;
  private final Connections answers;
  private final Connections streams;

  Origins(
      Vertx vertx,
      OriginConfig config,
      Resolver resolver,
      Balancers balancers,
      Versions versions,
      Interpreter interpreter) {
    this.config = config;
    this.resolver = resolver;
    this.balancers = balancers;
    this.versions = versions;
    this.interpreter = interpreter;
    this.answers = connections(vertx, config.connections(), config.queue());
    this.streams = connections(vertx, config.streams(), 0);
  }

  @PreDestroy
  void close() {
    answers.close();
    streams.close();
  }

  /** How a fragment is asked in its own words. */
  Interpretation interpret(Ask ask) {
    return interpreter.of(ask);
  }

  /** Opens what is asked, at any of the fragment's targets. */
  Opening opening(Ask ask) {
    Connections connections = ask.stream() ? streams : answers;
    return new BalancedOpening(
        balancers.of(ask.at()),
        OriginCall.isIdempotent(ask.method()),
        (url, fresh) -> open(connections, url, ask, fresh));
  }

  /** Hears what an answer says of its fragment. */
  void heed(Ask ask, HttpClientResponse answer) {
    versions.heed(ask.at().fragment(), answer);
  }

  private Future<HttpClientRequest> open(Connections connections, URI url, Ask ask, boolean fresh) {
    int port = url.getPort() > 0 ? url.getPort() : 80;
    return Future.fromCompletionStage(resolver.resolve(url.getHost(), port))
        .compose(
            resolution ->
                resolution instanceof Resolver.Address found
                    ? connections.open(options(found, url, ask), fresh)
                    : Future.failedFuture(new ConnectException(url + ": " + resolution)));
  }

  private RequestOptions options(Resolver.Address found, URI url, Ask ask) {
    InetSocketAddress address = found.address();
    return new RequestOptions()
        .setServer(SocketAddress.inetSocketAddress(address.getPort(), address.getHostString()))
        .setHost(url.getHost())
        .setPort(address.getPort())
        .setMethod(ask.method())
        .setURI(ask.target())
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
