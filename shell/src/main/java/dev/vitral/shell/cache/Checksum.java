package dev.vitral.shell.cache;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/**
 * Tells bodies apart, so that a validator changes with every byte: two cyclic redundancy checks of
 * different polynomials, which processors compute at several bytes per cycle, and the length.
 */
public final class Checksum {

  private final CRC32 one = new CRC32();
  private final CRC32C other = new CRC32C();
  private long length;

  public void take(ByteBuffer piece) {
    length += piece.remaining();
    one.update(piece.duplicate());
    other.update(piece.duplicate());
  }

  /** As a strong entity tag. */
  public String tag() {
    HexFormat hex = HexFormat.of();
    return '"'
        + hex.toHexDigits((int) one.getValue())
        + hex.toHexDigits((int) other.getValue())
        + '-'
        + Long.toHexString(length)
        + '"';
  }
}
