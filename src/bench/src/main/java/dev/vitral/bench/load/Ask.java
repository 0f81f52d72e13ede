package dev.vitral.bench.load;

import java.util.Map;

/**
 * A GET request.
 *
 * @param kind what it is counted as
 * @param path with its query
 */
public record Ask(String kind, String path, Map<String, String> headers) {

  /** As a browser asks for a page. */
  public static Ask page(String kind, String path) {
    return new Ask(kind, path, Map.of("Accept", "text/html"));
  }
}
