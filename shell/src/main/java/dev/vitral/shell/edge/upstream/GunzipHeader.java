package dev.vitral.shell.edge.upstream;

import java.io.IOException;
import java.nio.ByteBuffer;

/** The header of one gzip member (RFC 1952, 2.3), wherever it is cut. */
final class GunzipHeader {

  private static final int FIXED = 10;
  private static final int CHECKED = 2;
  private static final int EXTRA = 4;
  private static final int NAME = 8;
  private static final int COMMENT = 16;
  private static final int FLAGS_AT = 3;

  private int seen;
  private int flags;
  private int part;
  private int extraLength;
  private int inPart;

  /** Whether any byte of it has come. */
  boolean isBegun() {
    return seen > 0;
  }

  /** Reads one byte and whatever costs none; whether the header is over then. */
  boolean isOverAt(ByteBuffer piece) throws IOException {
    int next = piece.get() & 255;
    if (seen < FIXED) {
      fixed(next);
      seen++;
      return seen == FIXED && skipAbsentParts();
    }
    if (endsPart(next)) {
      flags &= ~part;
      inPart = 0;
    }
    return skipAbsentParts();
  }

  private void fixed(int next) throws IOException {
    boolean right =
        switch (seen) {
          case 0 -> next == 0x1f;
          case 1 -> next == 0x8b;
          case 2 -> next == 8;
          default -> true;
        };
    if (!right) {
      throw new IOException("no gzip");
    }
    if (seen == FLAGS_AT) {
      flags = next & (CHECKED | EXTRA | NAME | COMMENT);
    }
  }

  /** Parts stand in this order. */
  private boolean skipAbsentParts() {
    for (int one : new int[] {EXTRA, NAME, COMMENT, CHECKED}) {
      if ((flags & one) != 0) {
        part = one;
        return false;
      }
    }
    return true;
  }

  private boolean endsPart(int next) {
    inPart++;
    if (part == EXTRA) {
      if (inPart <= 2) {
        extraLength |= next << (8 * (inPart - 1));
      }
      return inPart >= 2 && inPart == 2 + extraLength;
    }
    return part == CHECKED ? inPart == 2 : next == 0;
  }
}
