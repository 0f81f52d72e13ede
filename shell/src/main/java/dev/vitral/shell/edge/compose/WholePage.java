package dev.vitral.shell.edge.compose;

import dev.vitral.shell.coding.AcceptEncoding;
import dev.vitral.shell.coding.Coding;
import dev.vitral.shell.edge.visit.Conditions;
import dev.vitral.shell.edge.visit.Visitor;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Ends the response with a page that is at hand as a whole. */
final class WholePage {

  private static final CharSequence LENGTH = HttpHeaders.createOptimized("Content-Length");
  private static final CharSequence CODING = HttpHeaders.createOptimized("Content-Encoding");
  private static final CharSequence TAG = HttpHeaders.createOptimized("ETag");
  private static final String CONDITION = "If-None-Match";

  private final Visitor visitor;
  private final MultiMap headers;
  private final List<Coding> codings;
  private final AcceptEncoding accepted;

  private WholePage(Visitor visitor, List<Coding> codings) {
    this.visitor = visitor;
    this.headers = visitor.response().headers();
    this.codings = codings;
    this.accepted = new AcceptEncoding(visitor.header("Accept-Encoding"));
  }

  /**
   * Sends it, or 304 to a visitor who has it already, in whatever coding.
   *
   * @param visitor whose response has its head set but for length and coding
   * @param status of the page
   * @param codings in which the page may be sent, the best first
   * @param coded the page in one of them; null if it is not at hand
   */
  static void send(
      Visitor visitor,
      int status,
      Buffer page,
      List<Coding> codings,
      Function<Coding, @Nullable Buffer> coded) {
    HttpServerResponse response = visitor.response();
    WholePage whole = new WholePage(visitor, codings);
    if (status == 200 && whole.isThere()) {
      response.setStatusCode(304).end();
      return;
    }
    Buffer body = whole.choose(page, coded);
    response.headers().set(LENGTH, Integer.toString(body.length()));
    if (visitor.isHead()) {
      response.end();
    } else {
      response.end(body);
    }
  }

  /** The tag that the visitor has is then the one that is set. */
  private boolean isThere() {
    if (Conditions.isUnmodified(visitor, headers)) {
      return true;
    }
    String plain = headers.get(TAG);
    if (codings.isEmpty() || plain == null || visitor.header(CONDITION) == null) {
      return false;
    }
    for (Coding coding : codings) {
      headers.set(TAG, coding.tag(plain));
      if (accepted.allows(coding) && Conditions.isUnmodified(visitor, headers)) {
        return true;
      }
    }
    headers.set(TAG, plain);
    return false;
  }

  private Buffer choose(Buffer plain, Function<Coding, @Nullable Buffer> coded) {
    Optional<Coding> best = accepted.best(codings);
    Buffer body = best.isEmpty() ? null : coded.apply(best.get());
    if (body == null) {
      return plain;
    }
    headers.set(CODING, best.get().token());
    String tag = headers.get(TAG);
    if (tag != null) {
      headers.set(TAG, best.get().tag(tag));
    }
    return body;
  }
}
