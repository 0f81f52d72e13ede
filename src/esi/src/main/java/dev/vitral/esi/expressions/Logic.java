package dev.vitral.esi.expressions;

import dev.vitral.esi.expressions.scope.Scope;
import dev.vitral.esi.expressions.values.BooleanValue;
import dev.vitral.esi.expressions.values.IntegerValue;
import dev.vitral.esi.expressions.values.Undefined;
import dev.vitral.esi.expressions.values.Value;
import java.util.List;
import java.util.Optional;

/**
 * The logical operators. A number is no operand of theirs (ESI 1.0, 5.1): the whole is undefined
 * then.
 */
final class Logic {

  private Logic() {}

  record Not(Expression negated) implements Expression {
    @Override
    public Value compute(Scope scope) {
      return operand(negated, scope)
          .<Value>map(holds -> BooleanValue.of(!holds))
          .orElse(Undefined.VALUE);
    }
  }

  record AllOf(List<Expression> terms) implements Expression {
    AllOf {
      terms = List.copyOf(terms);
    }

    @Override
    public Value compute(Scope scope) {
      return chain(terms, false, scope);
    }
  }

  record AnyOf(List<Expression> terms) implements Expression {
    AnyOf {
      terms = List.copyOf(terms);
    }

    @Override
    public Value compute(Scope scope) {
      return chain(terms, true, scope);
    }
  }

  /** The first term that is worth {@code decisive} decides; the rest is not evaluated. */
  private static Value chain(List<Expression> terms, boolean decisive, Scope scope) {
    for (Expression term : terms) {
      Optional<Boolean> holds = operand(term, scope);
      if (holds.isEmpty()) {
        return Undefined.VALUE;
      }
      if (holds.get() == decisive) {
        return BooleanValue.of(decisive);
      }
    }
    return BooleanValue.of(!decisive);
  }

  private static Optional<Boolean> operand(Expression term, Scope scope) {
    Value value = term.evaluate(scope);
    if (value instanceof IntegerValue) {
      scope.note("a number is no operand of a logical operator");
      return Optional.empty();
    }
    return Optional.of(value.isTrue());
  }
}
