package dev.vitral.esi.expressions;

import dev.vitral.esi.expressions.scope.Scope;
import dev.vitral.esi.expressions.values.BooleanValue;
import dev.vitral.esi.expressions.values.IntegerValue;
import dev.vitral.esi.expressions.values.Text;
import dev.vitral.esi.expressions.values.Value;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * A comparison by order: of numbers if both sides are numeric, else of bytes. False if either side
 * is empty or undefined, whatever the operator (ESI 1.0, 5.1).
 */
record Comparison(Expression left, Operator operator, Expression right) implements Expression {

  /** At most 64 digits: longer ones are compared as text. */
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,32}(\\.[0-9]{1,32})?");

  @Override
  public Value compute(Scope scope) {
    Value one = left.evaluate(scope);
    Value other = right.evaluate(scope);
    boolean affordable = scope.workload().spend(one.size() + other.size());
    if (one.isEmpty() || other.isEmpty() || !affordable) {
      return BooleanValue.FALSE;
    }
    boolean numeric = isNumeric(left, one) && isNumeric(right, other);
    return BooleanValue.of(operator.accepts(numeric ? byNumber(one, other) : byBytes(one, other)));
  }

  private static boolean isNumeric(Expression side, Value value) {
    boolean quoted = side instanceof Constant literal && literal.quoted();
    return value instanceof IntegerValue
        || (value instanceof Text text && !quoted && NUMBER.matcher(text.bytes()).matches());
  }

  private static int byNumber(Value one, Value other) {
    return number(one).compareTo(number(other));
  }

  private static BigDecimal number(Value value) {
    return new BigDecimal(value.toText().bytes());
  }

  private static int byBytes(Value one, Value other) {
    return one.toText().bytes().compareTo(other.toText().bytes());
  }
}
