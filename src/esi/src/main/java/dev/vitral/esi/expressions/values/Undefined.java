package dev.vitral.esi.expressions.values;

import java.util.List;

/** No value: what is not there, and what could not be worked out. Written as nothing. */
public enum Undefined implements Value {
  VALUE;

  @Override
  public Text toText() {
    return Text.EMPTY;
  }

  @Override
  public boolean isTrue() {
    return false;
  }

  @Override
  public boolean isEmpty() {
    return true;
  }

  @Override
  public List<Value> items() {
    return List.of();
  }
}
