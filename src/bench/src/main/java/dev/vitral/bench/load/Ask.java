package dev.vitral.bench.load;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A request: POST if it has a body, else GET.
 *
 * @param kind what it is counted as
 * @param path with its query
 */
public record Ask(String kind, String path, Map<String, String> headers, Optional<String> body) {

  public Ask {
    headers = Map.copyOf(headers);
  }

  /** A GET request. */
  public Ask(String kind, String path, Map<String, String> headers) {
    this(kind, path, headers, Optional.empty());
  }

  /** As a browser asks for a page. */
  public static Ask page(String kind, String path) {
    return new Ask(kind, path, Map.of("Accept", "text/html"));
  }

  /** As a program sends something. */
  public static Ask json(String kind, String path, String json) {
    return new Ask(
        kind,
        path,
        Map.of("Accept", "application/json", "Content-Type", "application/json"),
        Optional.of(json));
  }

  /** The same, sent on by a proxy for a visitor. */
  public Ask from(String address) {
    Map<String, String> all = new HashMap<>(headers);
    all.put("X-Forwarded-For", address);
    return new Ask(kind, path, all, body);
  }
}
