package dev.vitral.esi.expressions.values;

/** Written as {@code true} or {@code false}. */
public enum BooleanValue implements Value {
  TRUE,
  FALSE;

  public static BooleanValue of(boolean holds) {
    return holds ? TRUE : FALSE;
  }

  @Override
  public Text toText() {
    return Text.ofMarkup(isTrue() ? "true" : "false");
  }

  @Override
  public boolean isTrue() {
    return this == TRUE;
  }
}
