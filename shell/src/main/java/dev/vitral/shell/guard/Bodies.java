package dev.vitral.shell.guard;

import dev.vitral.shell.connection.ConnectionConfig;
import dev.vitral.shell.limits.Client;
import dev.vitral.shell.limits.Limits;
import dev.vitral.shell.limits.Shares;
import dev.vitral.shell.origin.RequestBody;
import dev.vitral.shell.visit.Visit;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.OptionalInt;

/**
 * Bodies of requests on their way in and on. A fragment is asked once all of a body is here, so
 * that who sends slowly takes none of its places and says nothing of it. Safe for any thread.
 */
@ApplicationScoped
public class Bodies {

  final Vertx vertx;
  final GuardConfig config;
  final ConnectionConfig pace;
  final Limits limits;

  /** What those fill that are still coming in, or wait to be sent on, in bytes. */
  final Shares<Client> held;

  Bodies(Vertx vertx, GuardConfig config, ConnectionConfig pace, Limits limits) {
    this.vertx = vertx;
    this.config = config;
    this.pace = pace;
    this.limits = limits;
    this.held = new Shares<>(config.waitingBodies().asLongValue());
  }

  /**
   * Waits until a visit has its body; at once if there is none.
   *
   * @return on the visit's event loop: empty, or the status with which it is refused: 408 if it
   *     takes too long (RFC 9110, 15.5.9), 413 if it is too large, 503 if his address has as many
   *     bytes on their way as all others leave free
   */
  public Future<OptionalInt> refuse(Visit visit) {
    if (RequestBody.follows(visit.request())) {
      return new Arrival(this, visit).start();
    }
    if (visit.request().headers().contains(HttpHeaders.CONTENT_LENGTH)) {
      visit.arrived(Buffer.buffer(), () -> {});
    }
    visit.request().resume();
    return Future.succeededFuture(OptionalInt.empty());
  }
}
