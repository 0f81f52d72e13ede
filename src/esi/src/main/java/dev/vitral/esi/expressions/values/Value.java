package dev.vitral.esi.expressions.values;

import java.util.List;

/**
 * What an expression can be worth. Values are immutable; lists and dictionaries know their size and
 * depth, so that neither has to be walked to be bounded.
 */
public sealed interface Value
    permits Text, IntegerValue, BooleanValue, ListValue, DictionaryValue, Undefined {

  /** How it is written: lists as {@code a,b}, dictionaries as {@code k=v&l=w}. */
  Text toText();

  /** Whether a test of it alone holds. */
  boolean isTrue();

  /** Bytes that it stands for, those of all it holds included. */
  default long size() {
    return toText().length();
  }

  /** Levels of lists and dictionaries in it, 0 if it is neither. */
  default int depth() {
    return 0;
  }

  /** Whether it counts as no value: undefined or empty text (ESI 1.0, 4.2 and 5.1). */
  default boolean isEmpty() {
    return false;
  }

  /** What {@code $(name{key})} is worth; undefined if there is no such thing. */
  default Value at(Value key) {
    return Undefined.VALUE;
  }

  /** What {@code foreach} visits: a dictionary's items are lists of key and value. */
  default List<Value> items() {
    return List.of(this);
  }
}
