package dev.vitral.shell.cache;

import io.netty.buffer.Unpooled;
import io.vertx.core.buffer.Buffer;
import java.nio.ByteBuffer;
import java.util.List;

/** Bytes that stay for a while, where sockets take them from without a copy. */
public final class OutsideTheHeap {

  private OutsideTheHeap() {}

  /** All pieces in one; the position of none of them moves. */
  public static ByteBuffer copy(List<ByteBuffer> pieces) {
    int length = pieces.stream().mapToInt(ByteBuffer::remaining).sum();
    ByteBuffer whole = ByteBuffer.allocateDirect(length);
    pieces.forEach(piece -> whole.put(piece.duplicate()));
    return whole.flip();
  }

  /** The same as Vert.x takes it. */
  @SuppressWarnings("deprecation") // the only way into a buffer that does not copy
  public static Buffer buffer(List<ByteBuffer> pieces) {
    return Buffer.buffer(Unpooled.wrappedBuffer(copy(pieces)));
  }
}
