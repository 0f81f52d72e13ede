package dev.vitral.esi.tokens;

import dev.vitral.esi.input.ByteText;
import dev.vitral.esi.input.LineCounter;
import dev.vitral.esi.input.Position;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * What has been read and not yet given: a run of text and, behind it, perhaps the beginning of
 * something of which it is not decided whether it is text too. Of the run nothing is kept from one
 * piece to the next, of the beginning everything.
 */
final class PendingText {

  private final TokenSink sink;
  private final LineCounter lines = new LineCounter(Position.START);
  private final ByteText carried = new ByteText();
  private byte[] piece = {};
  private int start;
  private int undecided;
  private Position undecidedAt = Position.START;
  private boolean verbatim;

  PendingText(TokenSink sink) {
    this.sink = sink;
  }

  void newPiece(byte[] bytes, int from) {
    piece = bytes;
    start = from;
    undecided = from;
    lines.newPiece(from);
  }

  /** What is given from here on was never looked into, or is text again. */
  void verbatim(boolean verbatim) {
    this.verbatim = verbatim;
  }

  /** Something begins there that may turn out to be text. */
  void begin(int at) {
    undecided = at;
  }

  /** The piece ends while nothing is undecided. */
  void endPiece(int to) {
    giveUpTo(to);
    lines.countTo(piece, to);
  }

  /** The piece ends before it is decided what began. */
  void endUndecided(int to) {
    if (carried.length() == 0) {
      undecidedAt = positionAt(undecided);
      giveUpTo(undecided);
    }
    carried.add(piece, undecided, to);
    lines.countTo(piece, to);
  }

  /** The piece ends within something that keeps its bytes itself. */
  void endElsewhere(int to) {
    lines.countTo(piece, to);
  }

  /** What began is text after all. */
  void turnOut() {
    if (carried.length() > 0) {
      give(carried.copy(carried.length()));
      carried.clear();
    }
  }

  /** The first byte of what began is text after all. */
  void turnOutFirst() {
    if (carried.length() == 0) {
      undecided++;
    } else {
      give(carried.copy(1));
      carried.removeFirst();
    }
  }

  /**
   * What began is no text: the run before it ends, and text goes on behind it.
   *
   * @param at the first byte that is no part of it
   */
  void decide(int at) {
    giveBeforeUndecided();
    carried.clear();
    start = at;
  }

  /** As {@link #decide}, but what began belongs to the text that goes on. */
  void decideToKeep() {
    giveBeforeUndecided();
    start = undecided;
  }

  /** Of what began only the last bytes are no text. */
  void decideLast(int at, int length) {
    if (carried.length() == 0) {
      undecided = at - length;
    } else {
      carried.add(piece, undecided, at);
      int text = carried.length() - length;
      give(carried.copy(text));
      undecidedAt = carried.after(undecidedAt, text);
    }
    decide(at);
  }

  /** Text begins there; what was before is something else. */
  void resume(int at) {
    start = at;
  }

  /** What began, one char per byte, if it ends there. */
  String undecidedTo(int at) {
    if (carried.length() == 0) {
      return new String(piece, undecided, at - undecided, StandardCharsets.ISO_8859_1);
    }
    carried.add(piece, undecided, at);
    return carried.latin1();
  }

  /** Where that began which was decided last. */
  Position decidedAt() {
    return undecidedAt;
  }

  /** Where the document stands. */
  Position position() {
    return lines.position();
  }

  void giveUpTo(int end) {
    if (end > start) {
      give(ByteBuffer.wrap(piece, start, end - start).slice().asReadOnlyBuffer());
      start = end;
    }
  }

  private void giveBeforeUndecided() {
    if (carried.length() == 0) {
      undecidedAt = positionAt(undecided);
      giveUpTo(undecided);
    }
  }

  private void give(ByteBuffer bytes) {
    if (verbatim) {
      sink.verbatim(bytes);
    } else {
      sink.text(bytes);
    }
  }

  private Position positionAt(int offset) {
    lines.countTo(piece, offset);
    return lines.position();
  }
}
