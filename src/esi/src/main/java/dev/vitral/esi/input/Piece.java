package dev.vitral.esi.input;

import java.nio.ByteBuffer;

/**
 * Bytes of a document as they came in; never changed.
 *
 * @param bytes holds them, perhaps among others
 * @param from where they begin
 * @param to behind their end
 */
public record Piece(byte[] bytes, int from, int to) {

  /** The rest of the buffer: its own array, unless most of that is something else. */
  public static Piece of(ByteBuffer buffer) {
    int length = buffer.remaining();
    if (buffer.hasArray() && buffer.array().length <= 2 * length) {
      int from = buffer.arrayOffset() + buffer.position();
      return new Piece(buffer.array(), from, from + length);
    }
    byte[] copy = new byte[length];
    buffer.get(copy);
    return new Piece(copy, 0, length);
  }

  /** A copy of the rest of the buffer, which stays as it is. */
  public static Piece copy(ByteBuffer buffer) {
    byte[] copy = new byte[buffer.remaining()];
    buffer.duplicate().get(copy);
    return new Piece(copy, 0, copy.length);
  }

  public int length() {
    return to - from;
  }

  /** The piece from that byte on. */
  public Piece without(int first) {
    return new Piece(bytes, from + first, to);
  }

  /** Its first bytes. */
  public Piece first(int count) {
    return new Piece(bytes, from, from + count);
  }
}
