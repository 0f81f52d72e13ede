package dev.vitral.esi.expressions.values;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Values in order, from index 0. */
public final class ListValue implements Value {

  /** What an element costs besides its own bytes: a comma when written, a reference when held. */
  public static final int ELEMENT_BYTES = 8;

  private final List<Value> items;
  private final long size;
  private final int depth;

  public ListValue(List<? extends Value> items) {
    this.items = List.copyOf(items);
    this.size = this.items.stream().mapToLong(item -> item.size() + ELEMENT_BYTES).sum();
    this.depth = 1 + this.items.stream().mapToInt(Value::depth).max().orElse(0);
  }

  @Override
  public List<Value> items() {
    return items;
  }

  /** This list with another value at one of its places. */
  public ListValue with(int index, Value value) {
    List<Value> changed = new ArrayList<>(items);
    changed.set(index, value);
    return new ListValue(changed);
  }

  /** The place that a key names, if this list has it. */
  public OptionalInt place(Value key) {
    return Index.of(key, items.size());
  }

  @Override
  public Value at(Value key) {
    OptionalInt place = place(key);
    return place.isPresent() ? items.get(place.getAsInt()) : Undefined.VALUE;
  }

  @Override
  public Text toText() {
    TextBuilder text = new TextBuilder();
    for (int i = 0; i < items.size(); i++) {
      text.append(i == 0 ? "" : ",").append(items.get(i).toText());
    }
    return text.build();
  }

  @Override
  public boolean isTrue() {
    return !items.isEmpty();
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
    return other instanceof ListValue list && list.items.equals(items);
  }

  @Override
  public int hashCode() {
    return items.hashCode();
  }

  @Override
  public String toString() {
    return items.toString();
  }
}
