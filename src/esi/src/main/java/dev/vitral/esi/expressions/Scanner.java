package dev.vitral.esi.expressions;

import java.util.function.IntPredicate;

/** A place in a text of one char per byte, and what stands there. */
final class Scanner {

  /** Length of {@code matches_i}: what stands that close to the end may be the start of it. */
  private static final int LONGEST_WORD = 9;

  private final String text;
  private int position;

  Scanner(String text) {
    this.text = text;
  }

  int position() {
    return position;
  }

  void moveTo(int offset) {
    position = offset;
  }

  boolean isAtEnd() {
    return position >= text.length();
  }

  /** The char there, 0 behind the end. */
  char peek() {
    return peek(0);
  }

  char peek(int ahead) {
    return position + ahead < text.length() ? text.charAt(position + ahead) : 0;
  }

  boolean sees(String wanted) {
    return text.startsWith(wanted, position);
  }

  boolean take(char wanted) {
    boolean found = !isAtEnd() && peek() == wanted;
    position += found ? 1 : 0;
    return found;
  }

  boolean take(String wanted) {
    boolean found = sees(wanted);
    position += found ? wanted.length() : 0;
    return found;
  }

  void expect(char wanted) throws MalformedExpression {
    if (!take(wanted)) {
      throw malformed(wanted + " expected");
    }
  }

  /** Everything from here on that is accepted. */
  String takeWhile(IntPredicate accepted) {
    int start = position;
    while (!isAtEnd() && accepted.test(peek())) {
      position++;
    }
    return text.substring(start, position);
  }

  /** Everything up to that text, which is passed. */
  String takeUntil(String end) throws MalformedExpression {
    int found = text.indexOf(end, position);
    if (found < 0) {
      throw unclosed(end);
    }
    String taken = text.substring(position, found);
    position = found + end.length();
    return taken;
  }

  void skipSpace() {
    takeWhile(c -> c == ' ' || (c >= '\t' && c <= '\r'));
  }

  /** That problem, here. */
  MalformedExpression malformed(String problem) {
    return new MalformedExpression(problem, position, position + LONGEST_WORD > text.length());
  }

  /** What was opened here is never closed. */
  MalformedExpression unclosed(String end) {
    return new MalformedExpression(end + " expected for what opens", position, true);
  }
}
