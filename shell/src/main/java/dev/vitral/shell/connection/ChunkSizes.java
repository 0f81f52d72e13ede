package dev.vitral.shell.connection;

import io.netty.buffer.ByteBuf;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpUtil;
import java.util.List;

/**
 * Follows the chunks of a body and refuses sizes that do not begin with a digit or have more than
 * eight. Netty skips what stands before the first, and reads them modulo 2<sup>32</sup>: who is in
 * front may see the body end elsewhere.
 */
final class ChunkSizes {

  private static final int DIGITS = 8;

  /** Of what ends each line, and each chunk. */
  private static final int CRLF = 2;

  private boolean inChunks;

  /** Bytes up to the next size: of its own line, the chunk, and what ends it. */
  private long left;

  /**
   * Looks at what is read next.
   *
   * @throws IllegalArgumentException if it is a size that is none or too long
   */
  void look(ByteBuf bytes) {
    if (!inChunks || left > 0 || !bytes.isReadable()) {
      return;
    }
    int digits = digits(bytes);
    if (digits == 0 || digits > DIGITS) {
      throw new IllegalArgumentException("a chunk without a size, or too large for any body");
    }
    int line = bytes.bytesBefore((byte) '\n') + 1;
    if (line > 0) {
      long size = size(bytes, digits);
      inChunks = size > 0;
      left = inChunks ? line + size + CRLF : 0;
    }
  }

  /** Takes note of what was read: so many bytes, and what they were. */
  void read(int bytes, List<Object> parts) {
    left = Math.max(0, left - bytes);
    for (Object part : parts) {
      if (part instanceof HttpRequest head) {
        inChunks = HttpUtil.isTransferEncodingChunked(head);
        left = 0;
      }
      inChunks &= ((HttpObject) part).decoderResult().isSuccess();
    }
  }

  private static int digits(ByteBuf bytes) {
    int digits = 0;
    while (digits <= DIGITS && digits < bytes.readableBytes() && digit(bytes, digits) >= 0) {
      digits++;
    }
    return digits;
  }

  private static long size(ByteBuf bytes, int digits) {
    long size = 0;
    for (int i = 0; i < digits; i++) {
      size = size * 16 + digit(bytes, i);
    }
    return size;
  }

  private static int digit(ByteBuf bytes, int index) {
    return Character.digit((char) (bytes.getByte(bytes.readerIndex() + index) & 0xff), 16);
  }
}
