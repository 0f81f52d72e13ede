package dev.vitral.contract.asking;

import java.time.Duration;
import java.util.Optional;

/**
 * What a fragment answered.
 *
 * @param path as asked, without language prefix
 * @param headers look-up of one header's lines, joined by comma
 * @param size of the body in bytes, as sent without compression
 * @param took from the question to the last byte
 */
public record Answer(
    String path,
    String language,
    int status,
    Headers headers,
    String body,
    int size,
    Duration took) {

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

  public boolean hasType(String mediaType) {
    return header("Content-Type").filter(type -> type.startsWith(mediaType)).isPresent();
  }

  public boolean isHtml() {
    return status == 200 && hasType("text/html");
  }

  /** The status, and where a redirect would lead: none is followed. */
  public String outcome() {
    return header("Location")
        .filter(location -> status >= 300 && status < 400)
        .map(location -> status + " to " + location)
        .orElse(Integer.toString(status));
  }
}
