package dev.vitral.esi.expressions.functions;

import dev.vitral.esi.expressions.values.IntegerValue;
import dev.vitral.esi.expressions.values.Search;
import dev.vitral.esi.expressions.values.Text;
import dev.vitral.esi.expressions.values.TextBuilder;
import dev.vitral.esi.expressions.values.Undefined;
import dev.vitral.esi.expressions.values.Utf8;
import dev.vitral.esi.expressions.values.Value;
import java.util.Locale;
import java.util.function.IntUnaryOperator;

/** Functions of text that give text or places in it. */
final class Strings {

  private Strings() {}

  static Value literal(String text) {
    return Text.ofMarkup(text);
  }

  static Value lower(Arguments arguments) {
    return arguments.text(0).map(run -> byCharacter(run, Character::toLowerCase));
  }

  static Value upper(Arguments arguments) {
    return arguments.text(0).map(run -> byCharacter(run, Character::toUpperCase));
  }

  /** One character for one; bytes that are no UTF-8 stay. */
  private static String byCharacter(String run, IntUnaryOperator change) {
    if (run.chars().allMatch(c -> c < 0x80)) {
      return change.applyAsInt('a') == 'A'
          ? run.toUpperCase(Locale.ROOT)
          : run.toLowerCase(Locale.ROOT);
    }
    StringBuilder changed = new StringBuilder(run.length());
    for (int i = 0; i < run.length(); i = Utf8.next(run, i)) {
      int character = Utf8.codePoint(run, i);
      changed.append(
          Character.isValidCodePoint(character)
              ? Utf8.encode(change.applyAsInt(character))
              : run.substring(i, i + 1));
    }
    return changed.toString();
  }

  static Value lstrip(Arguments arguments) {
    Text text = arguments.text(0);
    return text.slice(start(text.bytes()), text.length());
  }

  static Value rstrip(Arguments arguments) {
    Text text = arguments.text(0);
    return text.slice(0, end(text.bytes(), 0));
  }

  static Value strip(Arguments arguments) {
    Text text = arguments.text(0);
    int start = start(text.bytes());
    return text.slice(start, end(text.bytes(), start));
  }

  private static int start(String bytes) {
    int start = 0;
    while (start < bytes.length() && isSpace(bytes.charAt(start))) {
      start++;
    }
    return start;
  }

  private static int end(String bytes, int start) {
    int end = bytes.length();
    while (end > start && isSpace(bytes.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  private static boolean isSpace(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }

  /**
   * From a place, negative ones counted from the end; as many characters as the third argument
   * says, or, if that is negative, up to that many before the end.
   */
  static Value substr(Arguments arguments) throws UnusableArgument {
    if (!arguments.has(0)) {
      return Undefined.VALUE;
    }
    Text text = arguments.text(0);
    int count = Utf8.count(text.bytes());
    long start = arguments.integer(1);
    int from = within(start < 0 ? count + start : start, count);
    long length = arguments.has(2) ? arguments.integer(2) : count;
    int to = within(length < 0 ? count + length : from + length, count);
    return from >= to
        ? Text.EMPTY
        : text.slice(Utf8.offset(text.bytes(), from), Utf8.offset(text.bytes(), to));
  }

  private static int within(long place, int count) {
    return (int) Math.max(0, Math.min(count, place));
  }

  /** At most as many occurrences as the fourth argument says. */
  static Value replace(Arguments arguments) throws UnusableArgument {
    Text hay = arguments.text(0);
    Search.Needle needle = new Search.Needle(arguments.text(1).bytes());
    long left = arguments.has(3) ? arguments.integer(3) : Long.MAX_VALUE;
    TextBuilder replaced = arguments.scope().workload().textBuilder();
    int from = 0;
    int found = needle.in(hay.bytes(), 0);
    while (found >= 0 && left > 0 && !replaced.isFull()) {
      replaced.append(hay.slice(from, found)).append(arguments.text(2));
      from = found + needle.length();
      found = needle.in(hay.bytes(), from);
      left--;
    }
    return arguments.scope().built(replaced.append(hay.slice(from, hay.length())));
  }

  /** The first place of the second argument, or -1; empty text is at the start. */
  static Value index(Arguments arguments) {
    String hay = arguments.text(0).bytes();
    String needle = arguments.text(1).bytes();
    if (!arguments.has(0) || !arguments.has(1)) {
      return new IntegerValue(-1);
    }
    return characters(hay, needle.isEmpty() ? 0 : Search.indexOf(hay, needle, 0));
  }

  /** The last place of the second argument, or -1; empty text is at the end. */
  static Value rindex(Arguments arguments) {
    String hay = arguments.text(0).bytes();
    String needle = arguments.text(1).bytes();
    if (!arguments.has(0) || !arguments.has(1)) {
      return new IntegerValue(-1);
    }
    int fromEnd = Search.indexOf(reversed(hay), reversed(needle), 0);
    int found = fromEnd < 0 ? -1 : hay.length() - fromEnd - needle.length();
    return characters(hay, needle.isEmpty() ? hay.length() : found);
  }

  private static String reversed(String bytes) {
    StringBuilder reversed = new StringBuilder(bytes.length());
    for (int i = bytes.length() - 1; i >= 0; i--) {
      reversed.append(bytes.charAt(i));
    }
    return reversed.toString();
  }

  private static Value characters(String bytes, int offset) {
    return new IntegerValue(offset < 0 ? -1 : Utf8.count(bytes.substring(0, offset)));
  }
}
