package dev.vitral.esi.expressions;

import java.util.List;

/** A test (ESI 1.0, 5). */
public sealed interface Expression {

  /** Holds in no request: what a test that cannot be read is taken for. */
  Expression NEVER = new AnyOf(List.of());

  boolean holds(Variables variables);

  /** A variable on its own: holds if its value is {@code true}. */
  record Truth(Variable variable) implements Expression {
    @Override
    public boolean holds(Variables variables) {
      return variable.value(variables).filter("true"::equals).isPresent();
    }
  }

  record Not(Expression negated) implements Expression {
    @Override
    public boolean holds(Variables variables) {
      return !negated.holds(variables);
    }
  }

  record AllOf(List<Expression> terms) implements Expression {
    public AllOf {
      terms = List.copyOf(terms);
    }

    @Override
    public boolean holds(Variables variables) {
      return terms.stream().allMatch(term -> term.holds(variables));
    }
  }

  record AnyOf(List<Expression> terms) implements Expression {
    public AnyOf {
      terms = List.copyOf(terms);
    }

    @Override
    public boolean holds(Variables variables) {
      return terms.stream().anyMatch(term -> term.holds(variables));
    }
  }

  /** False if either side is empty or undefined, whatever the operator (ESI 1.0, 5.1). */
  record Comparison(Operand left, Operator operator, Operand right) implements Expression {
    @Override
    public boolean holds(Variables variables) {
      String leftText = left.text(variables);
      String rightText = right.text(variables);
      if (leftText.isEmpty() || rightText.isEmpty()) {
        return false;
      }
      boolean numeric = left.isNumeric(leftText) && right.isNumeric(rightText);
      return operator.accepts(Operand.compare(leftText, rightText, numeric));
    }
  }
}
