package dev.vitral.contract.asking;

import java.util.Map;

/**
 * A GET request.
 *
 * @param path without language prefix
 * @param visitor headers by which the visitor can be told from others
 */
public record Question(String path, String language, String accept, Map<String, String> visitor) {

  /** Asked by nobody in particular. */
  public Question(String path, String language, String accept) {
    this(path, language, accept, Map.of());
  }

  /** The same, asked by somebody. */
  public Question by(Map<String, String> headers) {
    return new Question(path, language, accept, Map.copyOf(headers));
  }

  /** Path and language, for violations. */
  public String subject() {
    return path + " (" + language + ")";
  }
}
