package dev.vitral.header.account;

import org.jspecify.annotations.Nullable;

/** The form of names: up to 60 characters of any script, nothing that breaks or turns a line. */
public final class DisplayName {

  private static final int LONGEST = 60;

  /** A name as it is kept: without blanks around it; null where none was said. */
  public static @Nullable String of(@Nullable String said) {
    return said == null || said.isBlank() ? null : said.strip();
  }

  /** Whether a text may be somebody's name. */
  public static boolean isValid(String name) {
    return name.length() <= LONGEST && name.codePoints().noneMatch(DisplayName::disturbs);
  }

  private static boolean disturbs(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.UNASSIGNED ->
          true;
      default -> turnsTheLine(character);
    };
  }

  /** Bidirectional embeddings, overrides and isolates (Unicode Standard Annex 9). */
  private static boolean turnsTheLine(int character) {
    return (character >= 0x202A && character <= 0x202E)
        || (character >= 0x2066 && character <= 0x2069);
  }

  private DisplayName() {}
}
