package dev.vitral.datastores.control;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Open connections of clients. When the last one has been gone for the grace time, the process is
 * told to end; a client that is killed loses its connection like any other.
 */
public final class Leases {
  private static final Logger LOG = LoggerFactory.getLogger(Leases.class);

  private final Duration grace;
  private final Runnable end;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "leases");
            thread.setDaemon(true);
            return thread;
          });
  private int held;
  private @Nullable ScheduledFuture<?> ending;

  /**
   * @param grace zero: the process needs no client
   */
  public Leases(Duration grace, Runnable end) {
    this.grace = grace;
    this.end = end;
    synchronized (this) {
      countDown();
    }
  }

  /** Reads the request's body, which says nothing and ends when the client does. */
  void hold(HttpExchange exchange) {
    change(+1);
    try (InputStream body = exchange.getRequestBody()) {
      body.transferTo(OutputStream.nullOutputStream());
    } catch (IOException clientGone) {
      LOG.debug("lease: {}", clientGone.toString());
    } finally {
      change(-1);
    }
  }

  private synchronized void change(int by) {
    held += by;
    if (ending != null) {
      ending.cancel(false);
      ending = null;
    }
    if (held == 0) {
      countDown();
    }
  }

  private void countDown() {
    if (!grace.isZero()) {
      ending = clock.schedule(end, grace.toMillis(), TimeUnit.MILLISECONDS);
    }
  }
}
