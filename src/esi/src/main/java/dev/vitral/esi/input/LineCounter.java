package dev.vitral.esi.input;

/** Counts the lines and columns of a document that comes in by pieces. */
public final class LineCounter {

  private int line;
  private int column;
  private int counted;

  public LineCounter(Position start) {
    line = start.line();
    column = start.column();
  }

  /** A further piece begins; the one before was counted to its end. */
  public void newPiece(int from) {
    counted = from;
  }

  /** Counts the piece up to that offset, which must not lie before one counted already. */
  public void countTo(byte[] piece, int offset) {
    for (int i = counted; i < offset; i++) {
      if (piece[i] == '\n') {
        line++;
        column = 1;
      } else {
        column++;
      }
    }
    counted = offset;
  }

  /** Where the counted part ends. */
  public Position position() {
    return new Position(line, column);
  }
}
