package dev.vitral.esi.expressions.regex;

import dev.vitral.esi.expressions.regex.Node.Repeat;

/** Reads how often a part may stand. */
final class RepeatReader {

  /** Times that can be written; each is compiled anew. */
  private static final int MAX_TIMES = 1000;

  private final PatternText in;

  RepeatReader(PatternText in) {
    this.in = in;
  }

  /** The part with the repetition that stands behind it, or as it is. */
  Node around(Node part) throws MalformedRegex {
    if (in.take("*")) {
      return repeat(part, 0, Repeat.UNBOUNDED);
    }
    if (in.take("+")) {
      return repeat(part, 1, Repeat.UNBOUNDED);
    }
    if (in.take("?")) {
      return repeat(part, 0, 1);
    }
    return in.sees("{") ? counted(part) : part;
  }

  /** A brace that opens no count is the character. */
  private Node counted(Node part) throws MalformedRegex {
    int start = in.position();
    in.take("{");
    int min = in.number();
    boolean open = in.take(",");
    int max = open && in.sees("}") ? Repeat.UNBOUNDED : open ? in.number() : min;
    if (min == PatternText.END || max == PatternText.END || !in.take("}")) {
      in.moveTo(start);
      return part;
    }
    if (max < min || min > MAX_TIMES || (max > MAX_TIMES && max != Repeat.UNBOUNDED)) {
      throw in.malformed("repetition backwards or of more than " + MAX_TIMES);
    }
    return repeat(part, min, max);
  }

  private Node repeat(Node part, int min, int max) throws MalformedRegex {
    boolean greedy = !in.take("?");
    if (!in.isAtEnd() && "*+?{".indexOf(in.peek()) >= 0) {
      throw in.malformed("a repetition of a repetition");
    }
    return new Repeat(part, min, max, greedy);
  }
}
