package dev.vitral.contract.conduct;

import java.util.Optional;

/**
 * What a fragment answered.
 *
 * @param path as asked, without language prefix
 * @param headers look-up of one header's lines, joined by comma
 */
public record Answer(String path, String language, int status, Headers headers, String body) {

  /** Headers by name, without regard to case. */
  @FunctionalInterface
  public interface Headers {
    Optional<String> get(String name);
  }

  /** Path and language, for violations. */
  public String subject() {
    return path + " (" + language + ")";
  }

  public Optional<String> header(String name) {
    return headers.get(name);
  }

  boolean hasType(String mediaType) {
    return header("Content-Type").filter(type -> type.startsWith(mediaType)).isPresent();
  }

  boolean isHtml() {
    return status == 200 && hasType("text/html");
  }
}
