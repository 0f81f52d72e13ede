package dev.vitral.esi.expressions.functions;

import dev.vitral.esi.expressions.values.IntegerValue;
import dev.vitral.esi.expressions.values.Undefined;
import dev.vitral.esi.expressions.values.Value;
import java.util.OptionalLong;

/** Random numbers. */
final class Randoms {

  private static final long BOUND = 100_000_000;

  private Randoms() {}

  /** From 0 to below the argument, or below 100 million. */
  static Value next(Arguments arguments) throws UnusableArgument {
    long bound = arguments.has(0) ? arguments.integer(0) : BOUND;
    if (bound <= 0) {
      throw new UnusableArgument("needs a bound above 0");
    }
    return new IntegerValue(arguments.scope().randomNumbers().next(bound));
  }

  /** The number drawn last on this page. */
  static Value last(Arguments arguments) {
    OptionalLong last = arguments.scope().randomNumbers().last();
    return last.isPresent() ? new IntegerValue(last.getAsLong()) : Undefined.VALUE;
  }
}
