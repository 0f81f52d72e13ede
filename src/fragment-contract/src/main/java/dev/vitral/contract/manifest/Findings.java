package dev.vitral.contract.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vitral.contract.Violation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Collects violations, and asks the questions that several rules ask. */
final class Findings {

  private final List<Violation> violations = new ArrayList<>();

  List<Violation> violations() {
    return List.copyOf(violations);
  }

  void add(String field, String sentence) {
    violations.add(new Violation(field, sentence));
  }

  /** The text of a field; a field that is there but no text is a violation. */
  String text(JsonNode parent, String where, String field) {
    JsonNode value = parent.path(field);
    if (!value.isMissingNode() && !value.isTextual()) {
      add(where + field, "must be text");
    }
    return value.asText("");
  }

  void matches(JsonNode parent, String where, String field, Pattern form, String wanted) {
    String value = text(parent, where, field);
    if (!form.matcher(value).matches()) {
      add(where + field, "'" + value + "' is not " + wanted);
    }
  }

  /** A field that may be absent, but if present is one of these words. */
  void oneOf(JsonNode parent, String where, String field, Set<String> words) {
    if (parent.has(field) && !words.contains(text(parent, where, field))) {
      String known = words.stream().sorted().collect(Collectors.joining(", "));
      add(where + field, "'" + parent.path(field).asText() + "' is none of " + known);
    }
  }

  void wholeNumber(JsonNode parent, String where, String field, int least, int most) {
    JsonNode value = parent.path(field);
    boolean fits = value.isInt() && value.asInt() >= least && value.asInt() <= most;
    if (!value.isMissingNode() && !fits) {
      add(where + field, "must be a whole number from " + least + " to " + most);
    }
  }

  /** Every item of a list that may be absent, with its place such as {@code routes[2].}. */
  void each(JsonNode manifest, String field, BiConsumer<JsonNode, String> rule) {
    JsonNode list = manifest.path(field);
    if (!list.isMissingNode() && !list.isArray()) {
      add(field, "must be a list");
      return;
    }
    for (int i = 0; i < list.size(); i++) {
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
