package dev.vitral.example.entry;

/**
 * Something to read, in both languages.
 *
 * @param id lower-case word, the same for ever
 */
public record Entry(String id, String spanish, String english) {

  /** Its text in a language: {@code es} or {@code en}. */
  public String in(String language) {
    return language.equals("en") ? english : spanish;
  }
}
