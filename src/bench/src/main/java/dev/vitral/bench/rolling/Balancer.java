package dev.vitral.bench.rolling;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A reverse proxy on loopback as it stands in front of every pair of servers: takes turns among
 * those that say they are ready, keeps connections to them unless they close them, and asks the
 * other one if a connection ends before any byte of the answer came. Reads only: GET is all it
 * passes on.
 */
final class Balancer implements AutoCloseable {

  private static final long LOOK_MILLIS = 200;

  /** Headers of one connection alone (RFC 9110, section 7.6.1). */
  private static final Set<String> HOP_BY_HOP = hopByHop();

  private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
  private final List<Backend> backends = new ArrayList<>();
  private final AtomicLong retried = new AtomicLong();
  private final HttpServer server;
  private int turn;

  private static Set<String> hopByHop() {
    Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    names.addAll(
        Set.of("Connection", "Keep-Alive", "Proxy-Connection", "TE", "Trailer", "Upgrade"));
    names.add("Transfer-Encoding");
    return names;
  }

  Balancer() {
    server =
        vertx
            .createHttpServer()
            .requestHandler(this::pass)
            .listen(0, "127.0.0.1")
            .toCompletionStage()
            .toCompletableFuture()
            .join();
    vertx.setPeriodic(LOOK_MILLIS, look -> backends.forEach(Backend::look));
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.actualPort());
  }

  /** Takes a server in, and returns when it has been looked at. */
  void add(int port, int management) {
    Backend backend = new Backend(vertx, port, management);
    Future<Void> looked = Future.future(done -> vertx.runOnContext(on -> take(backend, done)));
    looked.toCompletionStage().toCompletableFuture().join();
  }

  private void take(Backend backend, Promise<Void> done) {
    backends.add(backend);
    backend.look().onComplete(done);
  }

  /** How often the other one was asked instead. */
  long retried() {
    return retried.get();
  }

  private void pass(HttpServerRequest request) {
    List<Backend> order = order();
    attempt(request, order, 0);
  }

  /** Those that are ready first, whoever's turn it is first of all. */
  private List<Backend> order() {
    turn++;
    List<Backend> order = new ArrayList<>();
    for (int i = 0; i < backends.size(); i++) {
      Backend backend = backends.get((turn + i) % backends.size());
      if (backend.isReady()) {
        order.add(backend);
      }
    }
    return order;
  }

  private void attempt(HttpServerRequest request, List<Backend> order, int tried) {
    if (tried >= order.size()) {
      request.response().setStatusCode(502).end();
      return;
    }
    order
        .get(tried)
        .open(request.method(), request.uri())
        .compose(onward -> send(request, onward))
        .onSuccess(answer -> giveBack(request, answer))
        .onFailure(
            before -> {
              retried.incrementAndGet();
              attempt(request, order, tried + 1);
            });
  }

  private static Future<HttpClientResponse> send(
      HttpServerRequest request, HttpClientRequest onward) {
    copy(request.headers(), onward.headers());
    return onward.send();
  }

  /** An answer that is cut off is passed on as such. */
  private static void giveBack(HttpServerRequest request, HttpClientResponse answer) {
    HttpServerResponse response = request.response();
    response.setStatusCode(answer.statusCode());
    copy(answer.headers(), response.headers());
    if (!response.headers().contains("Content-Length")) {
      response.setChunked(true);
    }
    answer
        .pipe()
        .endOnFailure(false)
        .to(response)
        .onFailure(broken -> request.connection().close());
  }

  private static void copy(MultiMap from, MultiMap to) {
    from.forEach(
        (name, value) -> {
          if (!HOP_BY_HOP.contains(name)) {
            to.add(name, value);
          }
        });
  }

  @Override
  public void close() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }
}
