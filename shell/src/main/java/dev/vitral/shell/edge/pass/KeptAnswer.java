package dev.vitral.shell.edge.pass;

import dev.vitral.shell.cache.Stored;
import dev.vitral.shell.edge.visit.Conditions;
import dev.vitral.shell.edge.visit.Visitor;
import io.netty.buffer.Unpooled;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;

/** Answers that pass as they were, out of the cache. */
public final class KeptAnswer {

  private KeptAnswer() {}

  /**
   * Sends one.
   *
   * @param age in seconds
   * @param toSurrogate whether it is for a surrogate that composes it itself
   */
  public static void send(Visitor visitor, Stored<?> kept, long age, boolean toSurrogate) {
    HttpServerResponse response = visitor.response().setStatusCode(kept.status());
    MultiMap headers = response.headers();
    if (toSurrogate) {
      ResponseHeaders.passOnToSurrogate(kept.headers(), headers);
    } else {
      ResponseHeaders.passOn(kept.headers(), headers);
    }
    headers.set("Age", Long.toString(age));
    if (kept.status() == 200 && Conditions.isUnmodified(visitor, kept.headers())) {
      headers.remove("Content-Length");
      response.setStatusCode(304).end();
      return;
    }
    headers.set("Content-Length", Integer.toString(kept.body().remaining()));
    if (visitor.isHead()) {
      response.end();
    } else {
      response.end(body(kept));
    }
  }

  @SuppressWarnings("deprecation") // the only way into a buffer that does not copy
  private static Buffer body(Stored<?> kept) {
    return Buffer.buffer(Unpooled.wrappedBuffer(kept.body()));
  }
}
