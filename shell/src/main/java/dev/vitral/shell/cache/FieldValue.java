package dev.vitral.shell.cache;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes a request header's value in one way, so that values of the same meaning are equal (RFC
 * 9111, 4.1): blanks between members do not count, nor do order and case where a member's weight
 * alone says how much it is wanted.
 */
final class FieldValue {

  private static final Set<String> WEIGHTED = Set.of("accept-language", "accept-encoding");

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private FieldValue() {}

  /**
   * The value in its one form.
   *
   * @param name in lower case
   * @param value all lines joined
   */
  static String normal(String name, String value) {
    if (WEIGHTED.contains(name)) {
      return Arrays.stream(value.toLowerCase(Locale.ROOT).split(",", -1))
          .map(FieldValue::withoutBlanks)
          .filter(member -> !member.isEmpty())
          .sorted()
          .collect(Collectors.joining(","));
    }
    boolean mayHoldBlanks = value.indexOf('"') >= 0 || value.indexOf('(') >= 0;
    return value.indexOf(',') < 0 || mayHoldBlanks
        ? value.strip()
        : Arrays.stream(value.split(",", -1)).map(String::strip).collect(Collectors.joining(","));
  }

  private static String withoutBlanks(String member) {
    return member.chars().noneMatch(Character::isWhitespace)
        ? member
        : BLANKS.matcher(member).replaceAll("");
  }
}
