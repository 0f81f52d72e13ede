package dev.vitral.fuzz.targets;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/**
 * What was written of a page. A small input may write megabytes: only the beginning is kept, of the
 * whole its length and its checksum.
 */
final class Written {

  private static final int KEPT = 4096;

  private final ByteArrayOutputStream beginning = new ByteArrayOutputStream();
  private final CRC32C checksum = new CRC32C();
  private long length;

  void add(ByteBuffer piece) {
    length += piece.remaining();
    checksum.update(piece.duplicate());
    while (piece.hasRemaining() && beginning.size() < KEPT) {
      beginning.write(piece.get());
    }
  }

  /** In bytes. */
  long length() {
    return length;
  }

  boolean isSameAs(Written other) {
    return length == other.length && checksum.getValue() == other.checksum.getValue();
  }

  @Override
  public String toString() {
    return "%d bytes: %s".formatted(length, beginning.toString(StandardCharsets.ISO_8859_1));
  }
}
