package dev.vitral.shell.page;

import dev.vitral.shell.reuse.Kept;
import dev.vitral.shell.visit.Visit;
import io.micrometer.core.instrument.Counter;
import io.netty.buffer.Unpooled;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * A whole page that was made of kept parts alone, as it was sent.
 *
 * @param parts its primary too, if it has one
 * @param varies request headers that chose the primary, and what they said
 * @param headers those that do not depend on the moment
 * @param tag its validator
 * @param body outside the heap; not to be changed
 * @param hits one more for every answer
 */
record ReadyPage(
    List<Kept> parts,
    MultiMap varies,
    MultiMap headers,
    String tag,
    ByteBuffer body,
    List<Counter> hits) {

  /** What it takes beside its body, in bytes. */
  private static final int OVERHEAD = 4_000;

  /** Whether it was made for such a request. */
  boolean fits(Visit visit) {
    MultiMap asked = visit.request().headers();
    return varies.names().stream().allMatch(name -> varies.getAll(name).equals(said(asked, name)));
  }

  /** What a request says in a header that chooses pages; absent is empty. */
  static List<String> said(MultiMap asked, String name) {
    return List.of(String.join(",", asked.getAll(name)));
  }

  /**
   * Answers with it.
   *
   * @param cacheControl for how long it lasts by now
   */
  void send(Visit visit, String cacheControl) {
    HttpServerResponse response = visit.response();
    visit.request().resume();
    response
        .headers()
        .setAll(headers)
        .set("Cache-Control", cacheControl)
        .set("Server-Timing", "shell;dur=" + visit.elapsed().toMillis() + ";desc=ready");
    hits.forEach(Counter::increment);
    if (PageHead.hasAlready(visit, tag)) {
      response.setStatusCode(304).end();
    } else {
      response.end(shared(body));
    }
  }

  int weight() {
    return OVERHEAD + body.remaining();
  }

  /** A view of it, without a copy. */
  @SuppressWarnings("deprecation") // the only way into a buffer that does not copy
  private static Buffer shared(ByteBuffer body) {
    return Buffer.buffer(Unpooled.wrappedBuffer(body.duplicate()));
  }
}
