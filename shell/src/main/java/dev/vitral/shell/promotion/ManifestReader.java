package dev.vitral.shell.promotion;

import dev.vitral.shell.origin.BoundedBody;
import dev.vitral.shell.origin.BoundedBody.TooLargeException;
import dev.vitral.shell.origin.OriginCall;
import dev.vitral.shell.origin.OriginCall.Ask;
import dev.vitral.shell.origin.Origins;
import dev.vitral.shell.origin.RequestBody;
import dev.vitral.shell.registry.RegisteredFragment;
import dev.vitral.shell.registry.RegistryConfig;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

/** Reads manifests over HTTP. */
@ApplicationScoped
class ManifestReader {

  private static final int LARGEST = 1 << 20;

  /** What is served as a manifest does not end; says so as a violation does. */
  static final class EndlessException extends IOException {

    private static final long serialVersionUID = 1L;

    EndlessException(String sentence) {
      super(sentence);
    }
  }

  private final Vertx vertx;
  private final Origins origins;
  private final Duration deadline;

  ManifestReader(Vertx vertx, Origins origins, RegistryConfig config) {
    this.vertx = vertx;
    this.origins = origins;
    this.deadline = config.manifest().deadline();
  }

  /**
   * What a fragment answered.
   *
   * @param body the manifest; empty if it is the one of the entity tag that it was asked with
   * @param etag to ask with next time
   */
  record Served(Optional<byte[]> body, Optional<String> etag) {}

  /**
   * Asks for a manifest; fails if there is none to be had.
   *
   * @param known entity tag of the one that is known (RFC 9110, 13.1.2)
   */
  Future<Served> read(RegisteredFragment fragment, Optional<String> known) {
    MultiMap headers = MultiMap.caseInsensitiveMultiMap().set("Accept", "application/json");
    known.ifPresent(etag -> headers.set("If-None-Match", etag));
    Ask ask = new Ask(fragment.targets(), HttpMethod.GET, "/vitral.json", headers, false);
    OriginCall call = OriginCall.start(vertx, origins, ask, RequestBody.NONE, deadline);
    return call.answer().compose(answer -> served(call, answer, known));
  }

  private Future<Served> served(
      OriginCall call, HttpClientResponse answer, Optional<String> known) {
    if (answer.statusCode() == 304 && known.isPresent()) {
      answer.resume();
      return Future.succeededFuture(new Served(Optional.empty(), known));
    } else if (answer.statusCode() != 200) {
      call.cancel();
      return Future.failedFuture("status " + answer.statusCode());
    }
    Optional<String> etag = Optional.ofNullable(answer.getHeader("ETag"));
    return BoundedBody.read(vertx, call, answer, LARGEST, deadline)
        .recover(this::unread)
        .map(Buffer::getBytes)
        .map(body -> new Served(Optional.of(body), etag));
  }

  private Future<Buffer> unread(Throwable cause) {
    if (cause instanceof TooLargeException) {
      return Future.failedFuture(
          new EndlessException("has more than 1 MiB, the most that is read"));
    } else if (cause instanceof TimeoutException) {
      String patience = deadline.toMillis() + " ms";
      return Future.failedFuture(new EndlessException("has not ended after " + patience));
    }
    return Future.failedFuture(cause);
  }
}
