package dev.vitral.esi.tokens;

/**
 * Finds the end of {@code $(NAME…)} or {@code $name(…)} in text, byte by byte. Looks only at
 * parentheses and quotes; what stands between is understood later.
 */
final class ExpressionScan {

  /** What the bytes read so far are. */
  enum Verdict {
    /** It may still become an expression. */
    OPEN,
    /** Just text; the byte read last is no part of it. */
    TEXT,
    /** An expression that ends with the byte read last. */
    WHOLE,
    /** Text, and within it an ESI tag whose opening ends with the byte read last. */
    TAG,
    END_TAG
  }

  private enum State {
    DOLLAR,
    FIRST_OF_NAME,
    NAME,
    FUNCTION,
    INSIDE,
    ONE_QUOTE,
    TWO_QUOTES,
    QUOTED,
    TRIPLE_QUOTED,
    DOUBLE_QUOTED
  }

  private static final String TAG = "<esi:";

  private State state = State.DOLLAR;
  private int depth;
  private int quotes;
  private int tagMatched;
  private boolean endTag;

  void begin() {
    state = State.DOLLAR;
    depth = 0;
    quotes = 0;
    tagMatched = 0;
  }

  /** Takes the next byte behind {@code $}. */
  Verdict read(byte next) {
    return switch (state) {
      case DOLLAR -> afterDollar(next);
      case FIRST_OF_NAME -> isLetter(next) ? to(State.NAME) : Verdict.TEXT;
      case NAME -> inName(next);
      case FUNCTION -> inFunction(next);
      default -> opensTag(next) ? (endTag ? Verdict.END_TAG : Verdict.TAG) : inParentheses(next);
    };
  }

  private Verdict afterDollar(byte next) {
    if (next == '(') {
      depth = 1;
      return to(State.FIRST_OF_NAME);
    }
    return isLetter(next) ? to(State.FUNCTION) : Verdict.TEXT;
  }

  private Verdict inName(byte next) {
    if (isLetter(next) || isDigit(next)) {
      return Verdict.OPEN;
    }
    if (next == ')') {
      return Verdict.WHOLE;
    }
    return next == '{' || next == '|' ? to(State.INSIDE) : Verdict.TEXT;
  }

  private Verdict inFunction(byte next) {
    if (isLetter(next) || isDigit(next)) {
      return Verdict.OPEN;
    }
    depth = 1;
    return next == '(' ? to(State.INSIDE) : Verdict.TEXT;
  }

  private Verdict inParentheses(byte next) {
    return switch (state) {
      case ONE_QUOTE -> to(next == '\'' ? State.TWO_QUOTES : State.QUOTED);
      case TWO_QUOTES -> next == '\'' ? to(State.TRIPLE_QUOTED) : outside(next);
      case QUOTED -> to(next == '\'' ? State.INSIDE : State.QUOTED);
      case TRIPLE_QUOTED -> inTripleQuotes(next);
      case DOUBLE_QUOTED -> to(next == '"' ? State.INSIDE : State.DOUBLE_QUOTED);
      default -> outside(next);
    };
  }

  private Verdict inTripleQuotes(byte next) {
    quotes = next == '\'' ? quotes + 1 : 0;
    if (quotes == 3) {
      quotes = 0;
      return to(State.INSIDE);
    }
    return Verdict.OPEN;
  }

  private Verdict outside(byte next) {
    if (next == '\'' || next == '"') {
      return to(next == '"' ? State.DOUBLE_QUOTED : State.ONE_QUOTE);
    }
    depth += next == '(' ? 1 : next == ')' ? -1 : 0;
    return depth == 0 ? Verdict.WHOLE : to(State.INSIDE);
  }

  private boolean opensTag(byte next) {
    if (next == '<') {
      tagMatched = 1;
      endTag = false;
    } else if (tagMatched == 1 && next == '/' && !endTag) {
      endTag = true;
    } else {
      tagMatched = tagMatched > 0 && next == TAG.charAt(tagMatched) ? tagMatched + 1 : 0;
    }
    return tagMatched == TAG.length();
  }

  private Verdict to(State next) {
    state = next;
    return Verdict.OPEN;
  }

  private static boolean isLetter(byte next) {
    return (next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z') || next == '_';
  }

  private static boolean isDigit(byte next) {
    return next >= '0' && next <= '9';
  }
}
