package dev.vitral.bench.rolling;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;

/** One shell as the balancer sees it: asked on its port, and on another whether it is ready. */
final class Backend {

  private static final int CONNECTIONS = 512;
  private static final int CONNECT_MILLIS = 1_000;
  private static final int HEALTH_MILLIS = 2_000;
  private static final String HOST = "127.0.0.1";

  private final HttpClient pages;
  private final HttpClient health;
  private boolean isReady;

  Backend(Vertx vertx, int port, int management) {
    pages = client(vertx, port, CONNECTIONS);
    health = client(vertx, management, 1);
  }

  private static HttpClient client(Vertx vertx, int port, int connections) {
    return vertx.createHttpClient(
        new HttpClientOptions()
            .setDefaultHost(HOST)
            .setDefaultPort(port)
            .setMaxPoolSize(connections)
            .setConnectTimeout(CONNECT_MILLIS));
  }

  Future<HttpClientRequest> open(HttpMethod method, String target) {
    return pages.request(method, target);
  }

  boolean isReady() {
    return isReady;
  }

  /** Asks for its readiness; what does not answer is not ready. */
  Future<Void> look() {
    return health
        .request(HttpMethod.GET, "/q/health/ready")
        .compose(request -> request.setTimeout(HEALTH_MILLIS).send())
        .map(HttpClientResponse::statusCode)
        .otherwise(0)
        .onSuccess(status -> isReady = status == 200)
        .mapEmpty();
  }
}
