package dev.vitral.esi.expressions.values;

/** A whole number of 64 bits; true unless 0. */
public record IntegerValue(long value) implements Value {

  @Override
  public Text toText() {
    return Text.ofMarkup(Long.toString(value));
  }

  @Override
  public boolean isTrue() {
    return value != 0;
  }

  @Override
  public long size() {
    return Long.BYTES;
  }
}
