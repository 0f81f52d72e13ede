package dev.vitral.esi.expressions;

import dev.vitral.esi.expressions.scope.Scope;
import dev.vitral.esi.expressions.values.Value;

/**
 * A literal.
 *
 * @param quoted whether it stands in quotes, and so is no number whatever it says
 */
record Constant(Value value, boolean quoted) implements Expression {

  @Override
  public Value compute(Scope scope) {
    return value;
  }
}
