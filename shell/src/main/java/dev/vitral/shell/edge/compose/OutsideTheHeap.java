package dev.vitral.shell.edge.compose;

import io.netty.buffer.Unpooled;
import io.vertx.core.buffer.Buffer;
import java.nio.ByteBuffer;
import java.util.List;

/** Bytes that stay for a while, where sockets take them from without a copy. */
final class OutsideTheHeap {

  private OutsideTheHeap() {}

  static Buffer copy(byte[] bytes) {
    return copy(List.of(ByteBuffer.wrap(bytes)));
  }

  /** All pieces in one. */
  @SuppressWarnings("deprecation") // the only way into a buffer that does not copy
  static Buffer copy(List<ByteBuffer> pieces) {
    int length = pieces.stream().mapToInt(ByteBuffer::remaining).sum();
    ByteBuffer whole = ByteBuffer.allocateDirect(length);
    pieces.forEach(piece -> whole.put(piece.duplicate()));
    return Buffer.buffer(Unpooled.wrappedBuffer(whole.flip()));
  }
}
