package dev.vitral.esi.expressions.regex;

import java.util.Optional;
import java.util.function.IntPredicate;

/** Reads a set of characters in brackets, from behind the opening one. */
final class SetReader {

  private final PatternText in;
  private final EscapeReader escapes;

  SetReader(PatternText in, EscapeReader escapes) {
    this.in = in;
    this.escapes = escapes;
  }

  /** The set; what it excludes, it excludes in both cases if case is ignored. */
  IntPredicate read(boolean ignoreCase) throws MalformedRegex {
    boolean negated = in.take("^");
    CharacterSet set = new CharacterSet();
    boolean first = true;
    while (first || !in.take("]")) {
      member(set);
      first = false;
    }
    IntPredicate listed = ignoreCase ? CharacterSets.ignoringCase(set) : set;
    return negated ? listed.negate() : listed;
  }

  private void member(CharacterSet set) throws MalformedRegex {
    if (in.isAtEnd()) {
      throw in.malformed("] expected");
    }
    if (in.sees("[:")) {
      throw in.malformed("classes such as [:alpha:] are not known");
    }
    int start = in.position();
    if (in.take("\\")) {
      Optional<IntPredicate> named = CharacterSets.named(in.peek());
      if (named.isPresent()) {
        in.next();
        set.addAll(named.get());
        return;
      }
    }
    in.moveTo(start);
    range(set);
  }

  private void range(CharacterSet set) throws MalformedRegex {
    int first = character();
    int last = first;
    if (in.sees("-") && !in.sees("-]")) {
      in.take("-");
      last = character();
    }
    if (last < first) {
      throw in.malformed("the range runs backwards");
    }
    set.add(first, last);
  }

  private int character() throws MalformedRegex {
    if (in.isAtEnd()) {
      throw in.malformed("] expected");
    }
    return in.take("\\") ? escapes.character() : in.next();
  }
}
