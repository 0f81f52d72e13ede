package dev.vitral.shell.origin;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpServerRequest;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Pumps a visitor's body to an origin. */
final class VisitorBody implements RequestBody {

  private final HttpServerRequest from;

  VisitorBody(HttpServerRequest from) {
    this.from = from;
  }

  @Override
  public void writeTo(HttpClientRequest to, Consumer<Throwable> failed) {
    @Nullable String length = from.getHeader("Content-Length");
    if (length == null) {
      to.setChunked(true);
    } else {
      to.putHeader("Content-Length", length);
    }
    from.exceptionHandler(failed::accept);
    from.endHandler(end -> to.end());
    from.handler(piece -> pass(piece, to));
    from.resume();
  }

  private void pass(Buffer piece, HttpClientRequest to) {
    to.write(piece);
    if (to.writeQueueFull()) {
      from.pause();
      to.drainHandler(ready -> from.resume());
    }
  }
}
