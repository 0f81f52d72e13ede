package dev.vitral.esi.input;

import dev.vitral.esi.Location;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A document's bytes under a name. The engine works on bytes: what is not UTF-8 passes through
 * unchanged.
 */
public final class Source {

  private final String name;
  private final byte[] bytes;
  private int[] lineStarts = {};

  public Source(String name, ByteBuffer content) {
    this.name = name;
    this.bytes = new byte[content.remaining()];
    content.duplicate().get(bytes);
  }

  public int length() {
    return bytes.length;
  }

  /** The byte there, 0 behind the end. */
  public byte at(int offset) {
    return offset < bytes.length ? bytes[offset] : 0;
  }

  public boolean startsWith(String ascii, int offset) {
    if (offset + ascii.length() > bytes.length) {
      return false;
    }
    for (int i = 0; i < ascii.length(); i++) {
      if (bytes[offset + i] != ascii.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** First occurrence from the offset on, or -1. */
  public int indexOf(String ascii, int from) {
    byte first = (byte) ascii.charAt(0);
    for (int i = from; i <= bytes.length - ascii.length(); i++) {
      if (bytes[i] == first && startsWith(ascii, i)) {
        return i;
      }
    }
    return -1;
  }

  /** The bytes between, shared and read-only. */
  public ByteBuffer slice(int from, int to) {
    return ByteBuffer.wrap(bytes, from, to - from).slice().asReadOnlyBuffer();
  }

  public String utf8(int from, int to) {
    return text(from, to, StandardCharsets.UTF_8);
  }

  /** One char per byte, so that nothing is lost on the way back. */
  public String latin1(int from, int to) {
    return text(from, to, StandardCharsets.ISO_8859_1);
  }

  public Location location(int offset) {
    if (lineStarts.length == 0) {
      lineStarts = findLines();
    }
    int found = Arrays.binarySearch(lineStarts, offset);
    int line = found >= 0 ? found : -found - 2;
    return new Location(name, line + 1, offset - lineStarts[line] + 1, List.of());
  }

  private String text(int from, int to, Charset charset) {
    return new String(bytes, from, to - from, charset);
  }

  private int[] findLines() {
    IntStream afterBreaks =
        IntStream.range(0, bytes.length).filter(i -> bytes[i] == '\n').map(i -> i + 1);
    return IntStream.concat(IntStream.of(0), afterBreaks).toArray();
  }
}
