package dev.vitral.shell.cache.order;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.util.OptionalInt;

/** The body of an order while it comes in, of at most 64 KiB. */
public final class OrderBody {

  private static final int LARGEST = 64 << 10;

  /**
   * What came.
   *
   * @param refused the status with which to refuse it, if it is
   */
  public record Read(Buffer body, OptionalInt refused) {}

  private final HttpServerRequest request;
  private final Promise<Read> done = Promise.promise();
  private final Buffer body = Buffer.buffer();

  private OrderBody(HttpServerRequest request) {
    this.request = request;
  }

  /** Reads it; fails only if the connection does. */
  public static Future<Read> read(HttpServerRequest request) {
    return new OrderBody(request).start();
  }

  private Future<Read> start() {
    request.exceptionHandler(done::tryFail);
    request.handler(this::take);
    request.endHandler(end -> done.tryComplete(new Read(body, OptionalInt.empty())));
    request.resume();
    return done.future();
  }

  private void take(Buffer piece) {
    if (body.length() + piece.length() > LARGEST) {
      request.handler(rest -> {});
      done.tryComplete(new Read(Buffer.buffer(), OptionalInt.of(413)));
    } else {
      body.appendBuffer(piece);
    }
  }
}
