package dev.vitral.esi.expressions;

import dev.vitral.esi.expressions.values.IntegerValue;
import dev.vitral.esi.expressions.values.Text;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads numbers and quoted text. */
final class LiteralReader {

  private static final Pattern INTEGER = Pattern.compile("-?(?:0|[1-9][0-9]{0,17})");

  private final Scanner in;

  LiteralReader(Scanner in) {
    this.in = in;
  }

  boolean isHere() {
    char c = in.peek();
    return c == '\'' || c == '"' || isDigit(c) || (c == '-' && isDigit(in.peek(1)));
  }

  Constant read() throws MalformedExpression {
    if (in.take("'''")) {
      return quoted(in.takeUntil("'''"));
    }
    char quote = in.peek();
    return quote == '\'' || quote == '"' ? quoted(quote) : number();
  }

  /** That text as a whole number, if it is one of at most 18 digits. */
  static Optional<Constant> number(String text) {
    return INTEGER.matcher(text).matches()
        ? Optional.of(new Constant(new IntegerValue(Long.parseLong(text)), false))
        : Optional.empty();
  }

  /** A backslash takes the quote behind it, or a backslash, for text; others stay. */
  private Constant quoted(char quote) throws MalformedExpression {
    in.expect(quote);
    int start = in.position();
    StringBuilder text = new StringBuilder();
    while (!in.take(quote)) {
      if (in.isAtEnd()) {
        in.moveTo(start);
        throw in.unclosed(String.valueOf(quote));
      }
      boolean escape = in.peek() == '\\' && (in.peek(1) == quote || in.peek(1) == '\\');
      in.moveTo(in.position() + (escape ? 1 : 0));
      text.append(in.peek());
      in.moveTo(in.position() + 1);
    }
    return quoted(text.toString());
  }

  private static Constant quoted(String text) {
    return new Constant(Text.ofMarkup(text), true);
  }

  /** Fractions can be compared, not calculated with: they stay text. */
  private Constant number() {
    String sign = in.take('-') ? "-" : "";
    String digits = sign + in.takeWhile(LiteralReader::isDigit);
    if (in.peek() == '.' && isDigit(in.peek(1))) {
      in.take('.');
      return new Constant(
          Text.ofMarkup(digits + "." + in.takeWhile(LiteralReader::isDigit)), false);
    }
    return number(digits).orElse(new Constant(Text.ofMarkup(digits), false));
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }
}
