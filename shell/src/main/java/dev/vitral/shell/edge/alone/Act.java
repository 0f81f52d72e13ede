package dev.vitral.shell.edge.alone;

import dev.vitral.shell.edge.EdgeServer;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Some seconds of a {@link WarmUp}: a rehearsal is prepared, read by many, and left. */
final class Act {

  /** Who read beside each other, so that connections, queues and buffers are used as in earnest. */
  private static final int READERS = 16;

  private static final long BREAK_MILLIS = 50;
  private static final long LONGEST_MILLIS = 2_000;

  private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
  private final EdgeServer edge;
  private final long end;
  private boolean over;

  /**
   * @param edge while it is busy, the readers pause
   * @param end when it must be over, by the JVM's clock in nanoseconds
   */
  Act(EdgeServer edge, long end) {
    this.edge = edge;
    this.end = end;
  }

  /**
   * @return completes when all is closed again
   */
  Future<Void> play() {
    Promise<Void> ended = Promise.promise();
    Rehearsal.prepare(vertx)
        .compose(this::readByMany)
        .onComplete(played -> vertx.close().onComplete(closed -> ended.handle(played)));
    return ended.future();
  }

  private Future<Void> readByMany(Rehearsal rehearsal) {
    List<Future<Void>> readers = new ArrayList<>();
    for (int i = 0; i < READERS; i++) {
      Promise<Void> reader = Promise.promise();
      read(rehearsal, reader);
      readers.add(reader.future());
    }
    Future<Void> left = vertx.timer(millis()).compose(late -> leave(rehearsal));
    return Future.all(readers).compose(all -> left);
  }

  private long millis() {
    return Math.max(
        1, Math.min(LONGEST_MILLIS, TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime())));
  }

  /** In the middle of their pages, as visitors do. */
  private Future<Void> leave(Rehearsal rehearsal) {
    over = true;
    return rehearsal.leave();
  }

  private void read(Rehearsal rehearsal, Promise<Void> reader) {
    if (over) {
      reader.complete();
    } else {
      Future<?> next =
          edge.isBusy() ? vertx.timer(BREAK_MILLIS) : rehearsal.readAll(RehearsedSite.PAGES);
      next.onComplete(done -> read(rehearsal, reader));
    }
  }
}
