package dev.vitral.shell.edge;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerResponse;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts the requests that are being answered, so that an edge can end after the last of them. */
public final class InFlight {

  private static final long LOOK_EVERY_MILLIS = 10;

  private final AtomicInteger requests = new AtomicInteger();
  private volatile boolean ending;

  void add(HttpServerResponse response) {
    requests.incrementAndGet();
    response.endHandler(over -> requests.decrementAndGet());
    if (ending) {
      response.putHeader("Connection", "close");
    }
  }

  boolean isAny() {
    return requests.get() > 0;
  }

  /** Completes when none is left, or when the time is over. */
  Future<Void> drain(Vertx vertx, Duration atMost) {
    ending = true;
    Promise<Void> drained = Promise.promise();
    long end = System.nanoTime() + atMost.toNanos();
    vertx.setPeriodic(
        LOOK_EVERY_MILLIS,
        timer -> {
          if (!isAny() || System.nanoTime() - end > 0) {
            vertx.cancelTimer(timer);
            drained.tryComplete();
          }
        });
    return drained.future();
  }
}
