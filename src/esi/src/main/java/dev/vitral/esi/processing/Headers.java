package dev.vitral.esi.processing;

import dev.vitral.esi.expressions.values.Escaping;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the engine wants to know of headers, whose names are of any case. */
final class Headers {

  private Headers() {}

  static Optional<String> first(Map<String, List<String>> headers, String name) {
    return headers.entrySet().stream()
        .filter(header -> header.getKey().equalsIgnoreCase(name))
        .flatMap(header -> header.getValue().stream())
        .findFirst();
  }

  /** How values are written into a document of that type. */
  static Escaping escaping(Map<String, List<String>> headers) {
    return first(headers, "Content-Type").map(Headers::escaping).orElse(Escaping.HTML);
  }

  /** How values are written into a document of that media type. */
  static Escaping escaping(String contentType) {
    String type = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    boolean script = type.endsWith("json") || type.endsWith("javascript");
    return script ? Escaping.JSON : Escaping.HTML;
  }
}
