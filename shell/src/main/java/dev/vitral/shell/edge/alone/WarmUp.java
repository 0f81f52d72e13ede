package dev.vitral.shell.edge.alone;

import dev.vitral.shell.edge.EdgeServer;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Rehearses beside an edge that has just started, until the JVM has compiled what composing pages
 * takes: visitors meet quick code from the first page on. While there are visitors it steps back,
 * for they warm the code themselves.
 */
final class WarmUp {

  /** Who read beside each other, so that connections, queues and buffers are used as in earnest. */
  private static final int READERS = 8;

  private static final long BREAK_MILLIS = 50;
  private static final long LOOK_MILLIS = 1_000;

  /** A load of the compilers that shows that they have caught up. */
  private static final double LITTLE = 0.05;

  private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
  private final Compilers compilers = new Compilers();
  private final EdgeServer edge;
  private boolean warm;

  private WarmUp(EdgeServer edge) {
    this.edge = edge;
  }

  /**
   * Begins, and ends by itself.
   *
   * @param atMost how long it may take; zero for not at all
   * @return completes when it has ended and holds nothing any more
   */
  static Future<Void> begin(EdgeServer edge, Duration atMost) {
    if (atMost.isZero()) {
      return Future.succeededFuture();
    }
    WarmUp warmUp = new WarmUp(edge);
    Promise<Void> ended = Promise.promise(); // of no event loop, for this one ends too
    Rehearsal.prepare(warmUp.vertx)
        .compose(rehearsal -> warmUp.play(rehearsal, atMost))
        .onComplete(played -> warmUp.vertx.close().onComplete(closed -> ended.handle(played)));
    return ended.future();
  }

  private Future<Void> play(Rehearsal rehearsal, Duration atMost) {
    vertx.setTimer(atMost.toMillis(), end -> warm = true);
    vertx.setPeriodic(LOOK_MILLIS, look -> warm |= compilers.load() < LITTLE);
    List<Future<Void>> readers = new ArrayList<>();
    for (int i = 0; i < READERS; i++) {
      Promise<Void> reader = Promise.promise();
      read(rehearsal, reader);
      readers.add(reader.future());
    }
    return Future.all(readers).mapEmpty();
  }

  /** Reads on until it is warm. */
  private void read(Rehearsal rehearsal, Promise<Void> reader) {
    if (warm) {
      reader.complete();
    } else {
      Future<?> next =
          edge.isBusy() ? vertx.timer(BREAK_MILLIS) : rehearsal.readAll(RehearsedSite.PAGES);
      next.onComplete(done -> read(rehearsal, reader));
    }
  }
}
