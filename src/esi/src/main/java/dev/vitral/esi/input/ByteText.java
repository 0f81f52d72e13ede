package dev.vitral.esi.input;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes that are collected until what they mean is known. */
public final class ByteText {

  private byte[] bytes = new byte[64];
  private int length;

  public void add(byte next) {
    if (length == bytes.length) {
      bytes = Arrays.copyOf(bytes, length * 2);
    }
    bytes[length++] = next;
  }

  public void add(byte[] from, int start, int end) {
    int needed = length + end - start;
    if (needed > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(needed, bytes.length * 2));
    }
    System.arraycopy(from, start, bytes, length, end - start);
    length = needed;
  }

  public void removeFirst() {
    length--;
    System.arraycopy(bytes, 1, bytes, 0, length);
  }

  public int length() {
    return length;
  }

  /** The first bytes, as a copy. */
  public ByteBuffer copy(int count) {
    return ByteBuffer.wrap(Arrays.copyOf(bytes, count)).asReadOnlyBuffer();
  }

  /** Where the byte stands that follows the first ones, if these stand at that place. */
  public Position after(Position start, int count) {
    LineCounter lines = new LineCounter(start);
    lines.countTo(bytes, count);
    return lines.position();
  }

  public String utf8() {
    return new String(bytes, 0, length, StandardCharsets.UTF_8);
  }

  /** One char per byte, so that nothing is lost on the way back. */
  public String latin1() {
    return new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
  }

  public void clear() {
    length = 0;
  }
}
