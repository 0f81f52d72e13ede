package dev.vitral.shell.edge.compose;

import dev.vitral.shell.cache.OutsideTheHeap;
import dev.vitral.shell.cache.Stored;
import dev.vitral.shell.coding.CodedBodies;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;

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
  void keep(Parts parts, ComposedHead head, MultiMap headers, List<ByteBuffer> body) {
    if (!parts.isRepeatable() || !pages.hasSeen(parts.choice())) {
      return;
    }
    Buffer whole = OutsideTheHeap.buffer(body);
    CodedBodies coded = new CodedBodies(equipment.compressor(), whole, this::mayGrow);
    ReadyPage page =
        new ReadyPage(
            parts.generation(),
            parts.choice(),
            head.status(),
            headers,
            whole,
            head.isCompressible() ? Optional.of(coded) : Optional.empty());
    long weight = pages.keep(page, equipment.cache().now(), share());
    equipment.cache().weighAgain(markup, weight);
  }

  private boolean mayGrow(long bytes) {
    long weight = pages.weight() + bytes;
    boolean room = weight <= share();
    if (room) {
      equipment.cache().weighAgain(markup, weight);
    }
    return room;
  }

  private long share() {
    return equipment.site().cacheBytes() / SHARE;
  }
}
