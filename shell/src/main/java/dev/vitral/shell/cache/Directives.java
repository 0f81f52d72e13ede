package dev.vitral.shell.cache;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;

/**
 * A comma-separated list of directives with optional values and a parameter, as in {@code
 * Cache-Control} (RFC 9111, 5.2) and {@code Surrogate-Control} (Edge Architecture, 2.2).
 */
public final class Directives {

  /** Seconds of about 68 years: longer ones mean the same (RFC 9111, 1.2.2). */
  private static final long FOREVER = Integer.MAX_VALUE;

  /**
   * One of them.
   *
   * @param name in lower case
   * @param value without quotes, empty if there is none
   * @param target what stands after the semicolon, empty if nothing does
   */
  public record Directive(String name, String value, String target) {

    /**
     * The leading number, in seconds. A value that is none means that nothing is fresh (RFC 9111,
     * 4.2.1).
     */
    long seconds() {
      long seconds = 0;
      int digits = 0;
      while (digits < value.length() && Character.isDigit(value.charAt(digits))) {
        seconds = Math.min(FOREVER, seconds * 10 + Character.digit(value.charAt(digits), 10));
        digits++;
      }
      return seconds;
    }
  }

  private final String text;
  private int at;

  private Directives(String text) {
    this.text = text;
  }

  /** All directives of all lines of a header, in order. */
  public static List<Directive> of(List<String> lines) {
    List<Directive> all = new ArrayList<>();
    for (String line : lines) {
      new Directives(line).readInto(all);
    }
    return all;
  }

  public static boolean has(List<Directive> all, String name) {
    return all.stream().anyMatch(directive -> directive.name().equals(name));
  }

  /** The smallest value, if the directive is said more than once. */
  public static OptionalLong seconds(List<Directive> all, String name) {
    return all.stream()
        .filter(directive -> directive.name().equals(name))
        .mapToLong(Directive::seconds)
        .min();
  }

  /**
   * The header fields named as arguments of some directives, in lower case; none if one of them is
   * also said of the whole.
   */
  static Set<String> fields(List<Directive> all, Set<String> names) {
    Set<String> fields = new HashSet<>();
    for (Directive directive : all) {
      if (names.contains(directive.name())) {
        if (directive.value().isBlank()) {
          return Set.of();
        }
        for (String field : directive.value().split(",", -1)) {
          fields.add(field.strip().toLowerCase(Locale.ROOT));
        }
      }
    }
    return Set.copyOf(fields);
  }

  private void readInto(List<Directive> all) {
    while (at < text.length()) {
      String name = word("=;,").toLowerCase(Locale.ROOT);
      String value = take('=') ? value() : "";
      String target = take(';') ? value() : "";
      if (!name.isEmpty()) {
        all.add(new Directive(name, value, target));
      }
      word(",");
      at++;
    }
  }

  private String value() {
    skipBlanks();
    return take('"') ? quoted() : word(";,");
  }

  private String quoted() {
    StringBuilder value = new StringBuilder();
    while (at < text.length() && text.charAt(at) != '"') {
      if (text.charAt(at) == '\\' && at + 1 < text.length()) {
        at++;
      }
      value.append(text.charAt(at++));
    }
    at++;
    skipBlanks();
    return value.toString();
  }

  private String word(String ends) {
    int start = at;
    while (at < text.length() && ends.indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return text.substring(start, Math.min(at, text.length())).strip();
  }

  private boolean take(char wanted) {
    if (at < text.length() && text.charAt(at) == wanted) {
      at++;
      return true;
    }
    return false;
  }

  private void skipBlanks() {
    while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
  }
}
