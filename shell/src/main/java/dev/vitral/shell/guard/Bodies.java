package dev.vitral.shell.guard;

import dev.vitral.shell.connection.ConnectionConfig;
import dev.vitral.shell.origin.RequestBody;
import dev.vitral.shell.visit.Visit;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Bodies of requests on their way in. A fragment is asked once all of a body is here, so that who
 * sends slowly takes none of its places and says nothing of it. Safe for any thread.
 */
@ApplicationScoped
public class Bodies {

  final Vertx vertx;
  final GuardConfig limits;
  final ConnectionConfig pace;

  /** What those that are still coming in fill, in bytes. */
  final AtomicLong held = new AtomicLong();

  Bodies(Vertx vertx, GuardConfig limits, ConnectionConfig pace) {
    this.vertx = vertx;
    this.limits = limits;
    this.pace = pace;
  }

  /**
   * Waits until a visit has its body; at once if there is none.
   *
   * @return on the visit's event loop: empty, or the status with which it is refused: 408 if it
   *     takes too long (RFC 9110, 15.5.9), 413 if it is too large, 503 if too many others are on
   *     their way
   */
  public Future<OptionalInt> refuse(Visit visit) {
    if (RequestBody.follows(visit.request())) {
      return new Arrival(this, visit).start();
    }
    if (visit.request().headers().contains(HttpHeaders.CONTENT_LENGTH)) {
      visit.arrived(Buffer.buffer());
    }
    visit.request().resume();
    return Future.succeededFuture(OptionalInt.empty());
  }
}
