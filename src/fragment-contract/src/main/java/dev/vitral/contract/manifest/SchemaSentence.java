package dev.vitral.contract.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonNodePath;
import com.networknt.schema.ValidationMessage;
import dev.vitral.contract.Violation;
import java.util.Iterator;
import java.util.Map;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What the schema found, in a sentence: the field, what is wrong, what would be right. */
final class SchemaSentence {

  private static final Map<String, String> TYPES =
      Map.of(
          "string", "text",
          "integer", "a whole number",
          "array", "a list",
          "object", "an object",
          "null", "null");
  private static final int LONGEST_VALUE = 80;

  private SchemaSentence() {}

  static Violation violation(ValidationMessage found, JsonNode schema) {
    String field = field(found);
    if (found.getType().equals("required")) {
      return new Violation(below(field, found.getProperty()), "is missing");
    }
    JsonNode rule = rule(found, schema);
    return new Violation(field.isEmpty() ? "vitral.json" : field, sentence(found, rule));
  }

  static Violation unknown(ValidationMessage found, JsonNode schema) {
    String known = words(rule(found, schema).path("properties").fieldNames());
    return new Violation(
        below(field(found), found.getProperty()),
        "is no field that the shell knows; it knows " + known);
  }

  private static String sentence(ValidationMessage found, JsonNode rule) {
    String value = shown(found.getInstanceNode());
    return switch (found.getType()) {
      case "type" -> "must be " + type(rule);
      case "pattern" -> "'" + value + "' is not " + rule.path("title").asText();
      case "enum" -> "'" + value + "' is none of " + words(rule.path("enum"));
      case "const" -> "must be " + rule.path("const") + ", " + rule.path("title").asText();
      case "minimum", "maximum" ->
          "must be a whole number from " + rule.path("minimum") + " to " + rule.path("maximum");
      case "maxItems" ->
          "has more than " + rule.path("maxItems") + " entries, the most there may be";
      case "maxLength" -> "is longer than " + rule.path("maxLength") + " characters";
      case "contains", "minContains" ->
          "lacks '" + rule.path("contains").path("const").asText() + "'";
      default -> found.getMessage();
    };
  }

  private static String type(JsonNode rule) {
    JsonNode type = rule.path("type");
    String name = type.isArray() ? type.path(0).asText() : type.asText();
    return TYPES.getOrDefault(name, name);
  }

  /** The part of the schema that holds the keyword that is broken. */
  private static JsonNode rule(ValidationMessage found, JsonNode schema) {
    JsonNodePath keyword = found.getSchemaLocation().getFragment();
    JsonNode rule = schema;
    for (int i = 0; i < keyword.getNameCount() - 1; i++) {
      Object step = keyword.getElement(i);
      rule = step instanceof Integer index ? rule.path(index) : step(rule, step.toString());
    }
    return rule;
  }

  private static JsonNode step(JsonNode rule, String name) {
    return rule.isArray() ? rule.path(Integer.parseInt(name)) : rule.path(name);
  }

  /** Such as {@code routes[2].path}; empty for the whole. */
  private static String field(ValidationMessage found) {
    String path = found.getInstanceLocation().toString();
    return path.startsWith("$.") ? path.substring(2) : path.substring(1);
  }

  private static String below(String field, String property) {
    return field.isEmpty() ? property : field + "." + property;
  }

  private static String shown(JsonNode value) {
    String text = value.isTextual() ? value.asText() : value.toString();
    return text.length() > LONGEST_VALUE ? text.substring(0, LONGEST_VALUE) + "…" : text;
  }

  private static String words(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false)
        .filter(JsonNode::isTextual)
        .map(JsonNode::asText)
        .collect(Collectors.joining(", "));
  }

  private static String words(Iterator<String> names) {
    Stream<String> all =
        StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(names, Spliterator.ORDERED), false);
    return all.filter(name -> !name.startsWith("$")).collect(Collectors.joining(", "));
  }
}
