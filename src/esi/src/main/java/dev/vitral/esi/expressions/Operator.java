package dev.vitral.esi.expressions;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntPredicate;

/** A comparison by order; longer spellings stand before those they begin with. */
enum Operator {
  EQUAL("==", order -> order == 0),
  NOT_EQUAL("!=", order -> order != 0),
  AT_MOST("<=", order -> order <= 0),
  AT_LEAST(">=", order -> order >= 0),
  LESS("<", order -> order < 0),
  GREATER(">", order -> order > 0);

  private final String spelling;
  private final IntPredicate accepted;

  Operator(String spelling, IntPredicate accepted) {
    this.spelling = spelling;
    this.accepted = accepted;
  }

  /** Takes the operator that stands there, if one does. */
  static Optional<Operator> at(Scanner in) {
    return Arrays.stream(values()).filter(operator -> in.take(operator.spelling)).findFirst();
  }

  boolean accepts(int order) {
    return accepted.test(order);
  }
}
