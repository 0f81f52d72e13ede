package dev.vitral.shell.edge.compose;

import dev.vitral.shell.edge.visit.Conditions;
import dev.vitral.shell.edge.visit.Visitor;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;

/** Ends the response with a page that is at hand as a whole. */
final class Delivery {

  private static final CharSequence LENGTH = HttpHeaders.createOptimized("Content-Length");

  private Delivery() {}

  /**
   * Sends it, or 304 to a visitor who has it already.
   *
   * @param visitor whose response has its head set but for the length
   * @param status of the page
   */
  static void send(Visitor visitor, int status, Buffer page) {
    HttpServerResponse response = visitor.response();
    if (status == 200 && Conditions.isUnmodified(visitor, response.headers())) {
      response.setStatusCode(304).end();
      return;
    }
    response.headers().set(LENGTH, Integer.toString(page.length()));
    if (visitor.isHead()) {
      response.end();
    } else {
      response.end(page);
    }
  }
}
