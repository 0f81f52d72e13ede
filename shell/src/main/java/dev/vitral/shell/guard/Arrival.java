package dev.vitral.shell.guard;

import dev.vitral.shell.limits.Client;
import dev.vitral.shell.visit.Visit;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.util.OptionalInt;

/** One body on its way in. Runs on its visit's event loop. */
final class Arrival {

  private final Bodies bodies;
  private final Visit visit;
  private final Client from;
  private final HttpServerRequest request;
  private final Buffer body = Buffer.buffer();
  private final Promise<OptionalInt> done = Promise.promise();
  private long timer;

  Arrival(Bodies bodies, Visit visit) {
    this.bodies = bodies;
    this.visit = visit;
    this.from = bodies.limits.client(visit);
    this.request = visit.request();
  }

  Future<OptionalInt> start() {
    timer = bodies.vertx.setTimer(bodies.pace.bodyTime().toMillis(), id -> refuse(408));
    request.exceptionHandler(gone -> refuse(400));
    request.handler(this::take);
    request.endHandler(end -> arrived());
    request.resume();
    return done.future();
  }

  private void take(Buffer piece) {
    if (body.length() + piece.length() > bodies.config.bodyLimit().asLongValue()) {
      refuse(413);
    } else if (bodies.held.take(from, piece.length())) {
      body.appendBuffer(piece);
    } else {
      refuse(503);
    }
  }

  private void arrived() {
    visit.arrived(body, this::giveBack);
    end(OptionalInt.empty());
  }

  /** What still comes is dropped. */
  private void refuse(int status) {
    if (!done.future().isComplete()) {
      request.handler(rest -> {});
      request.endHandler(end -> {});
      giveBack();
      end(OptionalInt.of(status));
    }
  }

  private void giveBack() {
    bodies.held.giveBack(from, body.length());
  }

  private void end(OptionalInt refused) {
    bodies.vertx.cancelTimer(timer);
    done.complete(refused);
  }
}
