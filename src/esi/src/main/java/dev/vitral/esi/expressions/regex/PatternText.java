package dev.vitral.esi.expressions.regex;

import dev.vitral.esi.expressions.values.Utf8;

/** A place in a pattern of one char per byte. */
final class PatternText {

  /** Behind the end. */
  static final int END = -1;

  private final String bytes;
  private int position;

  PatternText(String bytes) {
    this.bytes = bytes;
  }

  boolean isAtEnd() {
    return position >= bytes.length();
  }

  /** The character there. */
  int peek() {
    return isAtEnd() ? END : Utf8.codePoint(bytes, position);
  }

  int next() {
    int character = peek();
    position = isAtEnd() ? position : Utf8.next(bytes, position);
    return character;
  }

  boolean take(String ascii) {
    boolean found = bytes.startsWith(ascii, position);
    position += found ? ascii.length() : 0;
    return found;
  }

  boolean sees(String ascii) {
    return bytes.startsWith(ascii, position);
  }

  int position() {
    return position;
  }

  void moveTo(int offset) {
    position = offset;
  }

  /** Decimal digits, or {@link #END} if there are none or more than four. */
  int number() {
    int start = position;
    while (peek() >= '0' && peek() <= '9') {
      position++;
    }
    boolean readable = position > start && position <= start + 4;
    return readable ? Integer.parseInt(bytes, start, position, 10) : END;
  }

  MalformedRegex malformed(String problem) {
    return new MalformedRegex(problem, position);
  }
}
