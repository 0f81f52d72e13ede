package dev.vitral.shell.manifests;

import dev.vitral.shell.guard.ResponseHeaders;
import dev.vitral.shell.visit.Visit;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** JSON that everybody is given alike; whoever has it is told whether it is new. */
public final class TaggedJson {

  private TaggedJson() {}

  /** Answers GET or HEAD, with 304 where the visitor has this very content (RFC 9110, 13.1.2). */
  public static void send(Visit visit, byte[] body, String cacheControl) {
    String etag = '"' + UUID.nameUUIDFromBytes(body).toString() + '"';
    MultiMap headers = visit.response().headers();
    ResponseHeaders.secure(headers);
    headers.set(HttpHeaders.ETAG, etag).set(HttpHeaders.CACHE_CONTROL, cacheControl);
    @Nullable String known = visit.request().getHeader(HttpHeaders.IF_NONE_MATCH);
    if (known != null && (known.contains(etag) || known.strip().equals("*"))) {
      visit.response().setStatusCode(304).end();
      return;
    }
    headers
        .set(HttpHeaders.CONTENT_TYPE, "application/json")
        .set(HttpHeaders.CONTENT_LENGTH, Integer.toString(body.length));
    if (visit.method().equals(HttpMethod.HEAD)) {
      visit.response().end();
    } else {
      visit.response().end(Buffer.buffer(body));
    }
  }
}
