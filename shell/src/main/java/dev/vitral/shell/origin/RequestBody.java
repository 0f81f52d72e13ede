package dev.vitral.shell.origin;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpServerRequest;
import java.util.function.Consumer;

/** Writes the body of a request to a fragment and ends it. */
@FunctionalInterface
public interface RequestBody {

  /** No body. */
  RequestBody NONE = (to, failed) -> to.end();

  void writeTo(HttpClientRequest to, Consumer<Throwable> failed);

  /** A body of the shell's own. */
  static RequestBody of(Buffer body) {
    return (to, failed) -> to.end(body);
  }

  /**
   * The visitor's body, as it comes and never faster than the fragment takes it.
   *
   * @param limit in bytes; more fails the call with {@link TooLarge}
   */
  static RequestBody of(HttpServerRequest visitor, long limit) {
    if (!visitor.headers().contains("Content-Length")
        && !visitor.headers().contains("Transfer-Encoding")) {
      visitor.resume();
      return NONE;
    }
    return new VisitorBody(visitor, limit);
  }

  /** Whether a byte of a body is to come; some clients announce an empty one with a GET. */
  static boolean follows(HttpServerRequest visitor) {
    String length = visitor.getHeader("Content-Length");
    return (length != null && !length.equals("0"))
        || visitor.headers().contains("Transfer-Encoding");
  }

  /** The visitor sends more than is allowed. */
  final class TooLarge extends Exception {
    private static final long serialVersionUID = 1L;

    TooLarge(long limit) {
      super("request body is larger than " + limit + " bytes");
    }
  }
}
