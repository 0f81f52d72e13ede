package dev.vitral.bench.load;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * So many visitors at once, on a loop of their own: each asks, waits for the answer, pauses and
 * asks again. They press on what is limited by requests at a time, and no harder when it refuses
 * them.
 */
public final class Crowd implements AutoCloseable {

  private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
  private final HttpClient client;
  private final Supplier<Ask> asks;
  private final long pause;
  private final Map<String, Long> answers = new ConcurrentHashMap<>();
  private volatile boolean enough;

  /**
   * Begins.
   *
   * @param visitors requests at a time
   * @param pause of each after an answer
   */
  public Crowd(URI portal, int visitors, Duration pause, Supplier<Ask> asks) {
    this.asks = asks;
    this.pause = pause.toMillis();
    this.client =
        vertx.createHttpClient(
            new HttpClientOptions()
                .setMaxPoolSize(visitors)
                .setKeepAliveTimeout(OpenLoop.KEEP_ALIVE_SECONDS)
                .setDefaultHost(portal.getHost())
                .setDefaultPort(portal.getPort()));
    vertx.runOnContext(start -> begin(visitors));
  }

  private void begin(int visitors) {
    for (int i = 0; i < visitors; i++) {
      vertx.setTimer(1 + i * this.pause / visitors, turn -> ask());
    }
  }

  private void ask() {
    if (enough) {
      return;
    }
    Ask ask = asks.get();
    RequestOptions request =
        new RequestOptions()
            .setMethod(HttpMethod.GET)
            .setURI(ask.path())
            .setTimeout(OpenLoop.PATIENCE.toMillis());
    ask.headers().forEach(request::putHeader);
    client
        .request(request)
        .compose(HttpClientRequest::send)
        .compose(response -> response.body().map(body -> Integer.toString(response.statusCode())))
        .otherwise("no answer")
        .onSuccess(this::answered);
  }

  private void answered(String how) {
    answers.merge(how, 1L, Long::sum);
    if (!enough) {
      vertx.setTimer(pause, turn -> ask());
    }
  }

  /** How often each status came, and how often nothing. */
  public Map<String, Long> answers() {
    return new TreeMap<>(answers);
  }

  @Override
  public void close() {
    enough = true;
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }
}
