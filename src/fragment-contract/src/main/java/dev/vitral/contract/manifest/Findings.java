package dev.vitral.contract.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vitral.contract.Violation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

/** Collects violations, and asks the questions that several rules ask. */
final class Findings {

  private final List<Violation> violations = new ArrayList<>();

  List<Violation> violations() {
    return List.copyOf(violations);
  }

  void add(String field, String sentence) {
    violations.add(new Violation(field, sentence));
  }

  /** Every item of a list that may be absent, with its place such as {@code routes[2].}. */
  void each(JsonNode manifest, String field, BiConsumer<JsonNode, String> rule) {
    JsonNode list = manifest.path(field);
    for (int i = 0; list.isArray() && i < list.size(); i++) {
      rule.accept(list.get(i), field + "[" + i + "].");
    }
  }

  void distinct(JsonNode manifest, String field, String key) {
    Set<String> seen = new HashSet<>();
    each(
        manifest,
        field,
        (item, where) -> {
          String value = item.path(key).asText();
          if (!seen.add(value)) {
            add(where + key, "'" + value + "' stands twice");
          }
        });
  }
}
