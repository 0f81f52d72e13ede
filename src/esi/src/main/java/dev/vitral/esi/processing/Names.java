package dev.vitral.esi.processing;

import dev.vitral.esi.elements.Body;
import dev.vitral.esi.expressions.values.Undefined;
import dev.vitral.esi.expressions.values.Value;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What names stand for. */
final class Names {

  /**
   * A function.
   *
   * @param where the document that defines it
   */
  record Definition(Body body, Surroundings where) {}

  private Map<String, Value> values = Map.of();
  private Map<String, Definition> functions = Map.of();
  private Map<URI, Body> inlines = Map.of();

  Names copy() {
    Names copy = new Names();
    copy.values = values.isEmpty() ? values : new HashMap<>(values);
    copy.functions = functions.isEmpty() ? functions : new HashMap<>(functions);
    copy.inlines = inlines.isEmpty() ? inlines : new HashMap<>(inlines);
    return copy;
  }

  Value value(String name) {
    return values.getOrDefault(name, Undefined.VALUE);
  }

  void value(String name, Value value) {
    values = writable(values);
    if (value == Undefined.VALUE) {
      values.remove(name);
    } else {
      values.put(name, value);
    }
  }

  @Nullable Definition function(String name) {
    return functions.get(name);
  }

  void function(String name, Definition definition) {
    functions = writable(functions);
    functions.put(name, definition);
  }

  @Nullable Body inline(URI url) {
    return inlines.get(url);
  }

  void inline(URI url, Body body) {
    inlines = writable(inlines);
    inlines.put(url, body);
  }

  /** Most documents name nothing. */
  private static <K, V> Map<K, V> writable(Map<K, V> map) {
    return map.isEmpty() ? new HashMap<>() : map;
  }
}
