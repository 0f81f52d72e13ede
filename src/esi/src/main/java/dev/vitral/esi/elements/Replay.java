package dev.vitral.esi.elements;

import dev.vitral.esi.input.Piece;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** Gives the instructions of a known document as its bytes come in again. */
final class Replay {

  private final Document known;
  private final Consumer<Instruction> instructions;
  private int given;
  private int piece;
  private int offset;
  private long read;

  Replay(Document known, Consumer<Instruction> instructions) {
    this.known = known;
    this.instructions = instructions;
  }

  /** Compares the bytes with the known ones; how many of them are the same. */
  int read(Piece coming) {
    int same = 0;
    while (same < coming.length() && piece < known.pieces().size()) {
      Piece expected = known.pieces().get(piece).without(offset);
      int compared = Math.min(expected.length(), coming.length() - same);
      int start = coming.from() + same;
      int mismatch =
          Arrays.mismatch(
              expected.bytes(),
              expected.from(),
              expected.from() + compared,
              coming.bytes(),
              start,
              start + compared);
      advance(mismatch < 0 ? compared : mismatch);
      same += mismatch < 0 ? compared : mismatch;
      if (mismatch >= 0) {
        break;
      }
    }
    giveTo(read);
    return same;
  }

  private void advance(int bytes) {
    read += bytes;
    offset += bytes;
    if (offset == known.pieces().get(piece).length()) {
      piece++;
      offset = 0;
    }
  }

  /** The document has ended; whether it is the known one. */
  boolean end() {
    boolean whole = piece == known.pieces().size();
    if (whole) {
      giveTo(Long.MAX_VALUE);
    }
    return whole;
  }

  private void giveTo(long bytes) {
    while (given < known.instructions().size() && known.readTo()[given] <= bytes) {
      instructions.accept(known.instructions().get(given++));
    }
  }

  /** How many instructions have been given. */
  int given() {
    return given;
  }

  /** What was read, cut as it was the first time, so that it gives the same instructions. */
  List<Piece> piecesRead() {
    List<Piece> pieces = new ArrayList<>(known.pieces().subList(0, piece));
    if (offset > 0) {
      pieces.add(known.pieces().get(piece).first(offset));
    }
    return pieces;
  }
}
