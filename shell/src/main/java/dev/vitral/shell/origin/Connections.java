package dev.vitral.shell.origin;

import io.netty.channel.Channel;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.http.impl.HttpClientConnection;

/**
 * Connections to origins: some that are kept for the next request, and fresh ones for a request
 * that has met a closing one.
 */
public final class Connections {

  private final HttpClientOptions options;
  private final HttpClient kept;
  private final HttpClient fresh;

  /**
   * @param most to one origin; and as many fresh ones
   */
  public Connections(Vertx vertx, HttpClientOptions options, int most) {
    this.options = options;
    this.kept = client(vertx, options, most);
    this.fresh = client(vertx, new HttpClientOptions(options).setKeepAlive(false), most);
  }

  /** Opens a request; see {@link Opening}. Fails once the connections are closed. */
  public Future<HttpClientRequest> open(RequestOptions request, boolean fresh) {
    try {
      return (fresh ? this.fresh : kept).request(request);
    } catch (IllegalStateException closed) {
      return Future.failedFuture(closed);
    }
  }

  public void close() {
    kept.close();
    fresh.close();
  }

  /**
   * Whether a request that failed was sent when its origin was just closing the connection: one
   * that had been of use before, and over which not a byte of an answer came.
   */
  static boolean hasMetAClosingDoor(HttpClientRequest request) {
    return StrictCodec.of(channel(request.connection()))
        .filter(StrictCodec::isSilentSinceAnAnswer)
        .isPresent();
  }

  private HttpClient client(Vertx vertx, HttpClientOptions options, int most) {
    return vertx
        .httpClientBuilder()
        .with(options)
        .with(new PoolOptions().setHttp1MaxSize(most))
        .withConnectHandler(this::prepare)
        .build();
  }

  private void prepare(HttpConnection connection) {
    leaveFailuresToTheirRequest(connection);
    HttpDecoderConfig config =
        new HttpDecoderConfig()
            .setMaxInitialLineLength(options.getMaxInitialLineLength())
            .setMaxHeaderSize(options.getMaxHeaderSize())
            .setMaxChunkSize(options.getMaxChunkSize())
            .setInitialBufferSize(options.getDecoderInitialBufferSize());
    channel(connection)
        .pipeline()
        .replace("codec", "codec", new StrictCodec(config, connection::close));
  }

  /** A connection that breaks fails the request on it; saying so twice helps nobody. */
  private static void leaveFailuresToTheirRequest(HttpConnection connection) {
    connection.exceptionHandler(told -> {});
  }

  private static Channel channel(HttpConnection connection) {
    return ((HttpClientConnection) connection).channel();
  }
}
