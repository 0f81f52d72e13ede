package dev.vitral.esi.expressions.scope;

import java.util.OptionalLong;
import java.util.random.RandomGenerator;

/** Random numbers of which the last one can be asked for again. */
public final class RandomNumbers {

  private final RandomGenerator generator;
  private OptionalLong last = OptionalLong.empty();

  public RandomNumbers(RandomGenerator generator) {
    this.generator = generator;
  }

  /** From 0 to below the bound, which is positive. */
  public long next(long bound) {
    long drawn = generator.nextLong(bound);
    last = OptionalLong.of(drawn);
    return drawn;
  }

  public OptionalLong last() {
    return last;
  }
}
