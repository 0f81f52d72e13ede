package dev.vitral.shell.edge.compose;

import dev.vitral.shell.cache.Stored;
import io.netty.buffer.Unpooled;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * Keeps a composed page ready beside its markup, where it counts as much as any other byte of the
 * cache.
 *
 * @param markup what the page was composed from
 * @param pages those that are ready
 */
record Keeping(Equipment equipment, Stored<Ready> markup, ReadyPages pages) {

  /** Of the cache: the pages of one markup must not push out many others. */
  private static final long SHARE = 32;

  /**
   * Keeps it, if everything in it came out of the cache and nothing else was looked at than what
   * the same request would say again.
   *
   * @param headers of the response, before anything is said of its length
   */
  void keep(Parts parts, int status, MultiMap headers, List<ByteBuffer> body) {
    if (!parts.isRepeatable() || !pages.hasSeen(parts.choice())) {
      return;
    }
    long now = equipment.cache().now();
    ReadyPage page =
        new ReadyPage(parts.generation(), parts.choice(), status, headers, inOnePiece(body));
    long weight = pages.keep(page, now, equipment.site().cacheBytes() / SHARE);
    equipment.cache().weighAgain(markup, weight);
  }

  @SuppressWarnings("deprecation") // the only way into a buffer that does not copy
  private static Buffer inOnePiece(List<ByteBuffer> body) {
    int length = body.stream().mapToInt(ByteBuffer::remaining).sum();
    ByteBuffer whole = ByteBuffer.allocateDirect(length);
    body.forEach(piece -> whole.put(piece.duplicate()));
    return Buffer.buffer(Unpooled.wrappedBuffer(whole.flip()));
  }
}
