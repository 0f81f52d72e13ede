package dev.vitral.esi.expressions.values;

import java.util.OptionalInt;

/** Reads keys as places in something that is counted from 0. */
final class Index {

  /** Digits of the largest {@code int}. */
  private static final int MAX_DIGITS = 10;

  private Index() {}

  /** The place below {@code count} that the key names, as a number or in digits. */
  static OptionalInt of(Value key, int count) {
    long place = key instanceof IntegerValue number ? number.value() : digits(key.toText().bytes());
    return place >= 0 && place < count ? OptionalInt.of((int) place) : OptionalInt.empty();
  }

  private static long digits(String text) {
    boolean digitsOnly =
        !text.isEmpty()
            && text.length() <= MAX_DIGITS
            && text.chars().allMatch(c -> c >= '0' && c <= '9');
    return digitsOnly ? Long.parseLong(text) : -1;
  }
}
