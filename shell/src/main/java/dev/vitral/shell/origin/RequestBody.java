package dev.vitral.shell.origin;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpServerRequest;
import java.util.function.Consumer;

/** Writes the body of a request to an origin and ends it. */
@FunctionalInterface
public interface RequestBody {

  /** No body. */
  RequestBody NONE = (to, failed) -> to.end();

  void writeTo(HttpClientRequest to, Consumer<Throwable> failed);

  /** A body that is at hand. */
  static RequestBody of(Buffer body) {
    return (to, failed) -> to.end(body);
  }

  /** The visitor's body, as it comes and never faster than the origin takes it. */
  static RequestBody of(HttpServerRequest visitor) {
    if (!visitor.headers().contains("Content-Length")
        && !visitor.headers().contains("Transfer-Encoding")) {
      visitor.resume();
      return NONE;
    }
    return new VisitorBody(visitor);
  }

  /** Whether a byte of a body is to come; some clients announce an empty one with a GET. */
  static boolean follows(HttpServerRequest visitor) {
    String length = visitor.getHeader("Content-Length");
    return (length != null && !length.equals("0"))
        || visitor.headers().contains("Transfer-Encoding");
  }
}
