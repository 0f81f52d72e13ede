package dev.vitral.conformance.cases;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Header lines in their order, names in the case in which they were written.
 *
 * @param lines one per header line, a name may come again
 */
public record Headers(List<Line> lines) {

  /** One header line. */
  public record Line(String name, String value) {
    boolean is(String other) {
      return name.equalsIgnoreCase(other);
    }
  }

  /** Reads {@code {name: value}}, where a list of values means as many lines. */
  public static Headers of(JsonNode said) {
    return new Headers(List.of()).replacedBy(said);
  }

  /** The same, with those that a case names in their place; {@code null} removes one. */
  public Headers replacedBy(JsonNode said) {
    List<Line> all = new ArrayList<>(lines);
    said.fields()
        .forEachRemaining(
            header -> {
              all.removeIf(line -> line.is(header.getKey()));
              addAll(all, header.getKey(), header.getValue());
            });
    return new Headers(all);
  }

  private static void addAll(List<Line> all, String name, JsonNode value) {
    if (value.isArray()) {
      value.forEach(one -> all.add(new Line(name, one.asText())));
    } else if (!value.isNull()) {
      all.add(new Line(name, value.asText()));
    }
  }

  public Headers with(String name, String value) {
    List<Line> all = new ArrayList<>(lines);
    all.add(new Line(name, value));
    return new Headers(all);
  }

  public boolean has(String name) {
    return lines.stream().anyMatch(line -> line.is(name));
  }

  /** The values of all lines of that name, trimmed, joined by a comma; empty if there is none. */
  public Optional<String> value(String name) {
    List<String> values =
        lines.stream().filter(line -> line.is(name)).map(line -> line.value().strip()).toList();
    return values.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", values));
  }

  /** Whether a comma-separated list in that header holds the word, of any case. */
  public boolean lists(String name, String word) {
    return value(name).stream()
        .flatMap(value -> List.of(value.split(",")).stream())
        .anyMatch(one -> one.strip().equalsIgnoreCase(word));
  }

  @Override
  public String toString() {
    return lines.stream()
        .map(line -> line.name().toLowerCase(Locale.ROOT) + ": " + line.value())
        .collect(Collectors.joining(" | "));
  }
}
