package dev.vitral.shell.edge.alone;

import dev.vitral.shell.edge.EdgeServer;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;

/**
 * Rehearses beside an edge that has just started, until the JVM has compiled what composing pages
 * takes: visitors meet quick code from the first page on. While there are visitors it steps back,
 * for they warm the code themselves.
 *
 * <p>It plays in acts, each with a site, an edge and visitors of its own: what the JVM has seen
 * only once, as the opening and the closing of all connections, it takes for what never happens,
 * and throws quick code away when it happens again.
 */
final class WarmUp {

  /** A load of the compilers that shows that they have caught up. */
  private static final double LITTLE = 0.05;

  private final Compilers compilers = new Compilers();
  private final Promise<Void> ended = Promise.promise(); // of no event loop, for those end too
  private final EdgeServer edge;
  private final long end;

  private WarmUp(EdgeServer edge, Duration atMost) {
    this.edge = edge;
    this.end = System.nanoTime() + atMost.toNanos();
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
    WarmUp warmUp = new WarmUp(edge, atMost);
    warmUp.next();
    return warmUp.ended.future();
  }

  private void next() {
    new Act(edge, end).play().onSuccess(played -> goOn()).onFailure(ended::fail);
  }

  private void goOn() {
    if (compilers.load() < LITTLE || System.nanoTime() > end) {
      ended.complete();
    } else {
      next();
    }
  }
}
