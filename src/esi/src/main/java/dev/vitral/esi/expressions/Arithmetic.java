package dev.vitral.esi.expressions;

import dev.vitral.esi.expressions.scope.Scope;
import dev.vitral.esi.expressions.values.IntegerValue;
import dev.vitral.esi.expressions.values.ListValue;
import dev.vitral.esi.expressions.values.TextBuilder;
import dev.vitral.esi.expressions.values.Value;
import java.util.List;

/**
 * Operations in the order in which they stand: all bind alike, as in the dialect's other engines.
 * Numbers are calculated with, everything else is joined by {@code +} and repeated by {@code *}.
 */
record Arithmetic(Expression first, List<Term> terms) implements Expression {

  /** An operation with what stands on its right. */
  record Term(ArithmeticOperator operator, Expression operand) {}

  Arithmetic {
    terms = List.copyOf(terms);
  }

  @Override
  public Value compute(Scope scope) {
    Value result = first.evaluate(scope);
    int i = 0;
    while (i < terms.size()) {
      Value operand = terms.get(i).operand().evaluate(scope);
      if (joinsText(terms.get(i), result, operand)) {
        // Joined in one go: one after the other would copy the beginning again and again.
        TextBuilder text = scope.workload().textBuilder().append(result.toText());
        text.append(operand.toText());
        i = join(text, i + 1, scope);
        result = scope.admit(scope.built(text));
      } else {
        result = scope.admit(terms.get(i).operator().apply(result, operand, scope));
        i++;
      }
    }
    return result;
  }

  private int join(TextBuilder text, int from, Scope scope) {
    int i = from;
    while (i < terms.size() && terms.get(i).operator() == ArithmeticOperator.PLUS) {
      text.append(terms.get(i).operand().evaluate(scope).toText());
      i++;
    }
    return i;
  }

  private static boolean joinsText(Term term, Value left, Value right) {
    boolean numbers = left instanceof IntegerValue && right instanceof IntegerValue;
    boolean lists = left instanceof ListValue && right instanceof ListValue;
    return term.operator() == ArithmeticOperator.PLUS && !numbers && !lists;
  }
}
