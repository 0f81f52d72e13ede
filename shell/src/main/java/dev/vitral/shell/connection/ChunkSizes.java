package dev.vitral.shell.connection;

import io.netty.buffer.ByteBuf;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpUtil;
import java.util.List;

/**
 * Follows the chunks of a body and refuses sizes of more than eight digits. Netty reads them modulo
 * 2<sup>32</sup>: who is in front may see the body end elsewhere.
 */
final class ChunkSizes {

  private static final int DIGITS = 8;

  private boolean inChunks;

  /** Of the chunk at hand, bytes that have not been read. */
  private long left;

  /**
   * Looks at what is read next.
   *
   * @throws IllegalArgumentException if it is a size that is too long
   */
  void look(ByteBuf bytes) {
    boolean atSize = inChunks && left == 0 && bytes.isReadable() && byteAt(bytes, 0) != '\r';
    if (!atSize) {
      return;
    }
    int digits = digits(bytes);
    if (digits > DIGITS) {
      throw new IllegalArgumentException("a chunk that is too large for any body");
    }
    boolean isWhole =
        bytes.indexOf(bytes.readerIndex(), bytes.writerIndex(), (byte) '\n') >= bytes.readerIndex();
    if (isWhole && digits > 0) {
      left = size(bytes, digits);
      inChunks = left > 0;
    }
  }

  /** Takes note of what was read. */
  void read(List<Object> parts) {
    for (Object part : parts) {
      if (part instanceof HttpRequest head) {
        inChunks = HttpUtil.isTransferEncodingChunked(head);
        left = 0;
      } else if (part instanceof HttpContent content) {
        left = Math.max(0, left - content.content().readableBytes());
      }
      inChunks &= ((HttpObject) part).decoderResult().isSuccess();
    }
  }

  private static int digits(ByteBuf bytes) {
    int digits = 0;
    while (digits <= DIGITS
        && digits < bytes.readableBytes()
        && Character.digit(byteAt(bytes, digits), 16) >= 0) {
      digits++;
    }
    return digits;
  }

  private static long size(ByteBuf bytes, int digits) {
    long size = 0;
    for (int i = 0; i < digits; i++) {
      size = size * 16 + Character.digit(byteAt(bytes, i), 16);
    }
    return size;
  }

  private static char byteAt(ByteBuf bytes, int index) {
    return (char) (bytes.getByte(bytes.readerIndex() + index) & 0xff);
  }
}
