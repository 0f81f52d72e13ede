package dev.vitral.esi.expressions.regex;

import java.util.Optional;
import java.util.function.IntPredicate;

/** Reads what stands behind a backslash and means characters. */
final class EscapeReader {

  private final PatternText in;

  EscapeReader(PatternText in) {
    this.in = in;
  }

  /** A set such as that of {@code \d}, or one character. */
  IntPredicate read() throws MalformedRegex {
    Optional<IntPredicate> named = CharacterSets.named(in.peek());
    if (named.isPresent()) {
      in.next();
      return named.get();
    }
    return CharacterSets.single(character());
  }

  /** One character. */
  int character() throws MalformedRegex {
    int letter = in.next();
    return switch (letter) {
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'f' -> '\f';
      case 'v' -> 0x0B;
      case 'x' -> hexadecimal();
      default -> itself(letter);
    };
  }

  private int hexadecimal() throws MalformedRegex {
    int high = Character.digit(in.next(), 16);
    int low = Character.digit(in.next(), 16);
    if (high < 0 || low < 0) {
      throw in.malformed("two hexadecimal digits expected");
    }
    return high << 4 | low;
  }

  private int itself(int letter) throws MalformedRegex {
    if (letter == PatternText.END || CharacterSets.isWord(letter)) {
      throw in.malformed("unknown escape");
    }
    return letter;
  }
}
