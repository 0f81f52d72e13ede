package dev.vitral.shell.page;

import dev.vitral.shell.cache.OutsideTheHeap;
import dev.vitral.shell.coding.CodedBodies;
import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.Optional;

/**
 * The bytes of a ready page; of pages that are composed of the same bytes again there is one.
 *
 * @param plain in memory outside the heap
 * @param coded the same in content codings, if it may be compressed
 */
record ReadyBody(String tag, Buffer plain, Optional<CodedBodies> coded) {

  static ReadyBody of(Whole page, Compression compression) {
    Buffer plain = OutsideTheHeap.buffer(List.of(page.body()));
    return new ReadyBody(page.tag(), plain, compression.of(plain));
  }

  /** In bytes: with each of its codings, of which none is longer than half the page. */
  int weight() {
    return (coded.isEmpty() ? 1 : 2) * plain.length();
  }
}
