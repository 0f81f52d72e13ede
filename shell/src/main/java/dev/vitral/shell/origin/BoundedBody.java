package dev.vitral.shell.origin;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;

/** The whole body of an answer that the shell reads itself, up to a size and within a time. */
public final class BoundedBody {

  /** It has more bytes than are read. */
  public static final class TooLargeException extends IOException {

    private static final long serialVersionUID = 1L;

    TooLargeException(int limit) {
      super("larger than " + limit + " bytes");
    }
  }

  /**
   * Reads it; the call is given up when the body is too large, late or broken.
   *
   * @param limit in bytes
   */
  public static Future<Buffer> read(
      Vertx vertx, OriginCall call, HttpClientResponse answer, int limit, Duration allowed) {
    Promise<Buffer> whole = Promise.promise();
    Buffer body = Buffer.buffer();
    long timer =
        vertx.setTimer(
            Math.max(1, allowed.toMillis()),
            id -> whole.tryFail(new TimeoutException("a body that took longer than " + allowed)));
    answer.exceptionHandler(whole::tryFail);
    answer.handler(
        piece -> {
          if (body.length() + piece.length() > limit) {
            whole.tryFail(new TooLargeException(limit));
          } else {
            body.appendBuffer(piece);
          }
        });
    answer.endHandler(end -> whole.tryComplete(body));
    answer.resume();
    return whole.future().onComplete(done -> vertx.cancelTimer(timer)).onFailure(call::giveUp);
  }

  private BoundedBody() {}
}
