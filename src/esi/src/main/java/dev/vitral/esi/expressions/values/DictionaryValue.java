package dev.vitral.esi.expressions.values;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Values by key, in the order in which the keys were first set. */
public final class DictionaryValue implements Value {

  public static final DictionaryValue EMPTY = new DictionaryValue(Map.of());

  private final Map<Text, Value> entries;
  private final long size;
  private final int depth;

  public DictionaryValue(Map<Text, Value> entries) {
    this.entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    long bytes = 0;
    int deepest = 0;
    for (Map.Entry<Text, Value> entry : entries.entrySet()) {
      bytes += entry.getKey().length() + entry.getValue().size() + 2 * ListValue.ELEMENT_BYTES;
      deepest = Math.max(deepest, entry.getValue().depth());
    }
    this.size = bytes;
    this.depth = deepest + 1;
  }

  public int count() {
    return entries.size();
  }

  /** This dictionary with that entry added or replaced. */
  public DictionaryValue with(Text key, Value value) {
    Map<Text, Value> changed = new LinkedHashMap<>(entries);
    changed.put(key, value);
    return new DictionaryValue(changed);
  }

  @Override
  public Value at(Value key) {
    return entries.getOrDefault(key.toText(), Undefined.VALUE);
  }

  @Override
  public List<Value> items() {
    return entries.entrySet().stream()
        .<Value>map(entry -> new ListValue(List.of(entry.getKey(), entry.getValue())))
        .toList();
  }

  @Override
  public Text toText() {
    TextBuilder text = new TextBuilder();
    String separator = "";
    for (Map.Entry<Text, Value> entry : entries.entrySet()) {
      text.append(separator).append(entry.getKey()).append("=").append(entry.getValue().toText());
      separator = "&";
    }
    return text.build();
  }

  @Override
  public boolean isTrue() {
    return !entries.isEmpty();
  }

  @Override
  public long size() {
    return size;
  }

  @Override
  public int depth() {
    return depth;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DictionaryValue dictionary && dictionary.entries.equals(entries);
  }

  @Override
  public int hashCode() {
    return entries.hashCode();
  }

  @Override
  public String toString() {
    return entries.toString();
  }
}
