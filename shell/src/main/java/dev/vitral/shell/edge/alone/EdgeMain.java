package dev.vitral.shell.edge.alone;

import dev.vitral.shell.address.CheckedResolver;
import dev.vitral.shell.address.SystemLookup;
import dev.vitral.shell.edge.EdgeArguments;
import dev.vitral.shell.edge.EdgeServer;
import dev.vitral.shell.edge.EdgeServer.Listening;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * The shell alone as an edge: one process, no store, no fragment, and of Quarkus nothing but the
 * class path. Ends in good order when it is told to (SIGTERM, Ctrl-C).
 */
public final class EdgeMain {

  private static final Duration DRAIN = Duration.ofSeconds(10);
  private static final int CLOSE_SECONDS = 2;

  private final Logger log = Logger.getLogger(EdgeMain.class);

  private EdgeMain() {}

  /** Runs until it is told to end; with 2 at once if the command line cannot be understood. */
  public static void main(String[] words) {
    PlainLogging.begin();
    EdgeMain edge = new EdgeMain();
    try {
      edge.run(EdgeArguments.of(List.of(words)));
    } catch (IllegalArgumentException e) {
      edge.log.error(e.getMessage());
      System.exit(2);
    }
  }

  private void run(EdgeArguments arguments) {
    int loops = arguments.port() == 0 ? 1 : Runtime.getRuntime().availableProcessors();
    Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(loops));
    EdgeServer server =
        new EdgeServer(vertx, arguments.site(), new CheckedResolver(new SystemLookup(vertx)));
    begin(
        arguments.opensWarm(),
        () -> open(arguments, vertx, server, loops),
        () -> warmUp(server, arguments));
  }

  /**
   * Opens and rehearses in the order that was asked for. An edge that does not open does not
   * rehearse; one that has not rehearsed well opens all the same.
   *
   * @return completes when both are done
   */
  static Future<?> begin(
      boolean opensWarm, Supplier<Future<Listening>> open, Supplier<Future<Void>> rehearse) {
    return opensWarm
        ? rehearse.get().otherwiseEmpty().compose(warm -> open.get())
        : open.get().compose(listening -> rehearse.get());
  }

  private Future<Listening> open(
      EdgeArguments arguments, Vertx vertx, EdgeServer server, int loops) {
    return server
        .listen(arguments.host(), arguments.port(), loops)
        .onSuccess(listening -> announce(arguments, vertx, server, listening))
        .onFailure(this::giveUp);
  }

  private Future<Void> warmUp(EdgeServer server, EdgeArguments arguments) {
    return WarmUp.begin(server, arguments.warmUp())
        .onFailure(cause -> log.warnf("No warm-up: %s", cause.getMessage()));
  }

  private void announce(
      EdgeArguments arguments, Vertx vertx, EdgeServer server, Listening listening) {
    Runtime.getRuntime().addShutdownHook(new Thread(() -> end(vertx, server), "edge-end"));
    String host = arguments.host().equals("0.0.0.0") ? "localhost" : arguments.host();
    log.infof("http://%s:%d/ in front of %s", host, listening.port(), arguments.site().origin());
  }

  /** What is being answered is answered first. */
  private void end(Vertx vertx, EdgeServer server) {
    CountDownLatch drained = new CountDownLatch(1);
    CountDownLatch closed = new CountDownLatch(1);
    server.drain(DRAIN).onComplete(done -> drained.countDown());
    try {
      drained.await();
      vertx.close().onComplete(done -> closed.countDown());
      if (!closed.await(CLOSE_SECONDS, TimeUnit.SECONDS)) {
        log.warn("Some connections did not end in time");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void giveUp(Throwable cause) {
    log.error(cause.getMessage());
    System.exit(1);
  }
}
