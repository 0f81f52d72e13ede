package dev.vitral.shell.edge;

import dev.vitral.shell.edge.pass.ResponseHeaders;
import dev.vitral.shell.edge.visit.Visitor;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;

/** Interim answers 103, which pass to the visitor and are never kept (RFC 8297). */
final class EarlyHints {

  private EarlyHints() {}

  /** Passes on those that the origin sends before its answer. */
  static void passOn(HttpClientRequest request, Visitor visitor) {
    request.earlyHintsHandler(hints -> tell(hints, visitor));
  }

  private static void tell(MultiMap hints, Visitor visitor) {
    HttpServerResponse response = visitor.response();
    boolean understands = visitor.request().version() != HttpVersion.HTTP_1_0;
    if (understands && !response.headWritten() && !response.closed()) {
      MultiMap passed = HttpHeaders.headers();
      ResponseHeaders.passOn(hints, passed);
      response.writeEarlyHints(passed);
    }
  }
}
