package dev.vitral.esi.expressions.regex;

import java.util.Optional;
import java.util.function.IntPredicate;

/** Sets of characters. The named ones are those of ASCII. */
final class CharacterSets {

  private static final IntPredicate DIGIT = range('0', '9');
  private static final IntPredicate SPACE = c -> c == ' ' || (c >= '\t' && c <= '\r');
  private static final IntPredicate WORD =
      DIGIT.or(range('a', 'z')).or(range('A', 'Z')).or(c -> c == '_');

  private CharacterSets() {}

  static IntPredicate range(int first, int last) {
    return c -> c >= first && c <= last;
  }

  static IntPredicate single(int character) {
    return c -> c == character;
  }

  static boolean isWord(int character) {
    return WORD.test(character);
  }

  /** The set that a backslash and that letter stand for. */
  static Optional<IntPredicate> named(int letter) {
    return switch (letter) {
      case 'd' -> Optional.of(DIGIT);
      case 'D' -> Optional.of(DIGIT.negate());
      case 's' -> Optional.of(SPACE);
      case 'S' -> Optional.of(SPACE.negate());
      case 'w' -> Optional.of(WORD);
      case 'W' -> Optional.of(WORD.negate());
      default -> Optional.empty();
    };
  }

  /** The set with the other case of each of its letters. */
  static IntPredicate ignoringCase(IntPredicate set) {
    return c ->
        set.test(c)
            || (Character.isValidCodePoint(c)
                && (set.test(Character.toLowerCase(c))
                    || set.test(Character.toUpperCase(c))
                    || set.test(Character.toLowerCase(Character.toUpperCase(c)))));
  }
}
