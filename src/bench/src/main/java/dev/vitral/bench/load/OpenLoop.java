package dev.vitral.bench.load;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Visitors who come at a steady rate and do not wait for each other: a late answer delays no later
 * request, so that none is left out of the figures because the portal was slow (coordinated
 * omission). One event loop sends, reads and hands over the replies.
 */
public final class OpenLoop implements AutoCloseable {

  /** Nobody waits that long; it bounds what a silent portal can make us hold. */
  public static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final long TICK_MILLIS = 1;
  private static final long SECOND = Duration.ofSeconds(1).toNanos();

  /**
   * Less than any server's: a connection that both ends may close at the same moment costs a
   * request that a browser would send once more (RFC 9112, 9.3.1), and that counts as failed here.
   */
  static final int KEEP_ALIVE_SECONDS = 20;

  private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
  private final HttpClient client;

  /**
   * @param portal whose root is asked
   * @param connections at most, each with one request at a time; further requests wait, and their
   *     time runs
   */
  public OpenLoop(URI portal, int connections) {
    client =
        vertx.createHttpClient(
            new HttpClientOptions()
                .setMaxPoolSize(connections)
                .setKeepAliveTimeout(KEEP_ALIVE_SECONDS)
                .setDefaultHost(portal.getHost())
                .setDefaultPort(portal.getPort()));
  }

  /** A load that has begun. */
  public static final class Run {

    private final Promise<Void> ended = Promise.promise();
    private final long begun = System.nanoTime();
    private final double rate;
    private final long length;
    private final Supplier<Ask> asks;
    private final Consumer<Reply> replies;
    private long sent;
    private long answered;
    private volatile long latest;
    private volatile boolean enough;

    private Run(double rate, Duration length, Supplier<Ask> asks, Consumer<Reply> replies) {
      this.rate = rate;
      this.length = length.toNanos();
      this.asks = asks;
      this.replies = replies;
    }

    /** How many requests are to be sent by then: the first at once. */
    private long due(long elapsed) {
      long all = (long) Math.ceil(length * rate / SECOND);
      return Math.min(all, 1 + (long) (elapsed * rate / SECOND));
    }

    /** Lets no further request begin. */
    public void stop() {
      enough = true;
    }

    /** Waits until every request has its reply. */
    public void await() {
      ended.future().toCompletionStage().toCompletableFuture().join();
    }

    /** How much later than it was to be the most belated request was sent: our own fault. */
    public Duration latest() {
      return Duration.ofNanos(latest);
    }
  }

  /**
   * Begins a load.
   *
   * @param rate requests a second, evenly spread
   * @param length after which no request begins
   * @param asks what to send, on the loop
   * @param replies gets every reply once, on the loop
   */
  public Run begin(double rate, Duration length, Supplier<Ask> asks, Consumer<Reply> replies) {
    Run run = new Run(rate, length, asks, replies);
    vertx.runOnContext(start -> vertx.setPeriodic(TICK_MILLIS, timer -> tick(run, timer)));
    return run;
  }

  private void tick(Run run, long timer) {
    long elapsed = System.nanoTime() - run.begun;
    boolean over = run.enough || elapsed >= run.length;
    long due = run.due(elapsed);
    while (!run.enough && run.sent < due) {
      send(run, run.begun + (long) (run.sent * SECOND / run.rate));
    }
    if (over) {
      vertx.cancelTimer(timer);
      run.enough = true;
      endIfAnswered(run);
    }
  }

  private void send(Run run, long intended) {
    run.sent++;
    run.latest = Math.max(run.latest, System.nanoTime() - intended);
    Ask ask = run.asks.get();
    RequestOptions request =
        new RequestOptions()
            .setMethod(ask.body().isPresent() ? HttpMethod.POST : HttpMethod.GET)
            .setURI(ask.path())
            .setTimeout(PATIENCE.toMillis());
    ask.headers().forEach(request::putHeader);
    client
        .request(request)
        .compose(sent -> ask.body().map(sent::send).orElseGet(sent::send))
        .compose(response -> read(ask, intended, response))
        .otherwise(why -> Reply.failed(ask, intended, System.nanoTime(), words(why)))
        .onSuccess(reply -> replied(run, reply));
  }

  private static Future<Reply> read(Ask ask, long intended, HttpClientResponse response) {
    return response
        .body()
        .map(
            body ->
                Reply.whole(
                    ask,
                    intended,
                    System.nanoTime(),
                    response.statusCode(),
                    response.headers(),
                    body));
  }

  private static String words(Throwable why) {
    return why.getClass().getSimpleName() + ": " + why.getMessage();
  }

  private static void replied(Run run, Reply reply) {
    run.answered++;
    run.replies.accept(reply);
    endIfAnswered(run);
  }

  private static void endIfAnswered(Run run) {
    if (run.enough && run.answered == run.sent) {
      run.ended.tryComplete();
    }
  }

  @Override
  public void close() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }
}
