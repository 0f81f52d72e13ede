package dev.vitral.prompts.prompt;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What somebody typed to search, as PostgreSQL's text search takes it. */
final class SearchWords {

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  private SearchWords() {}

  /**
   * All words as beginnings, {@code 'llu':* & 'noche':*}; only letters and digits, so that no
   * character means anything. Empty for a search that excludes or quotes words: {@code
   * websearch_to_tsquery} reads those.
   */
  static String beginnings(String typed) {
    if (typed.contains("\"") || typed.contains(" -") || typed.startsWith("-")) {
      return "";
    }
    return BETWEEN_WORDS
        .splitAsStream(typed)
        .filter(word -> !word.isEmpty())
        .map(word -> '\'' + word + "':*")
        .collect(Collectors.joining(" & "));
  }
}
