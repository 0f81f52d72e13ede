package dev.vitral.shell.edge.pass;

import dev.vitral.shell.cache.ByteRange;
import dev.vitral.shell.cache.ByteRange.Span;
import dev.vitral.shell.cache.Partial;
import dev.vitral.shell.cache.Stored;
import dev.vitral.shell.edge.visit.Conditions;
import dev.vitral.shell.edge.visit.Visitor;
import io.netty.buffer.Unpooled;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * Answers that pass as they were, out of the cache: whole, a part, or a word that all is as before.
 */
public final class KeptAnswer {

  private static final int OK = 200;
  private static final int PARTIAL_CONTENT = 206;
  private static final int NOT_MODIFIED = 304;
  private static final int RANGE_NOT_SATISFIABLE = 416;

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
    if (kept.status() == OK && Conditions.isUnmodifiedInCache(visitor, kept.headers())) {
      headers.remove("Content-Length");
      response.setStatusCode(NOT_MODIFIED).end();
      return;
    }
    Optional<ByteRange> wanted = toSurrogate ? Optional.empty() : wanted(visitor, kept);
    if (wanted.isPresent()) {
      cut(visitor, kept.body(), wanted.get());
    } else {
      end(visitor, kept.body());
    }
  }

  /**
   * Sends a part of a part.
   *
   * @param held holds what the visitor wants
   */
  public static void sendPart(Visitor visitor, Stored<?> kept, Partial held, long age) {
    HttpServerResponse response = visitor.response().setStatusCode(PARTIAL_CONTENT);
    ResponseHeaders.passOn(kept.headers(), response.headers());
    response.headers().set("Age", Long.toString(age));
    Span span = ByteRange.of(visitor.header("Range")).flatMap(held::covers).orElseThrow();
    response.headers().set("Content-Range", span.of(held.total()));
    int from = Math.toIntExact(span.first() - held.held().first());
    end(visitor, kept.body().slice(from, span.length()));
  }

  private static Optional<ByteRange> wanted(Visitor visitor, Stored<?> kept) {
    String range = visitor.isGet() && kept.status() == OK ? visitor.header("Range") : null;
    return range != null && Conditions.mayBeCut(visitor, kept.headers())
        ? ByteRange.of(range)
        : Optional.empty();
  }

  private static void cut(Visitor visitor, ByteBuffer whole, ByteRange wanted) {
    HttpServerResponse response = visitor.response();
    int total = whole.remaining();
    Optional<Span> span = wanted.of(total);
    if (span.isEmpty()) {
      response.setStatusCode(RANGE_NOT_SATISFIABLE);
      response.headers().set("Content-Range", "bytes */" + total);
      end(visitor, ByteBuffer.allocate(0));
      return;
    }
    response.setStatusCode(PARTIAL_CONTENT);
    response.headers().set("Content-Range", span.get().of(total));
    end(visitor, whole.slice(Math.toIntExact(span.get().first()), span.get().length()));
  }

  private static void end(Visitor visitor, ByteBuffer body) {
    HttpServerResponse response = visitor.response();
    boolean hasNone = response.getStatusCode() == 204;
    if (!hasNone) {
      response.headers().set("Content-Length", Integer.toString(body.remaining()));
    }
    if (visitor.isHead() || hasNone) {
      response.end();
    } else {
      response.end(buffer(body));
    }
  }

  @SuppressWarnings("deprecation") // the only way into a buffer that does not copy
  private static Buffer buffer(ByteBuffer body) {
    return Buffer.buffer(Unpooled.wrappedBuffer(body));
  }
}
