package dev.vitral.esi.expressions;

import dev.vitral.esi.expressions.scope.Scope;
import dev.vitral.esi.expressions.values.IntegerValue;
import dev.vitral.esi.expressions.values.ListValue;
import dev.vitral.esi.expressions.values.TextBuilder;
import dev.vitral.esi.expressions.values.Undefined;
import dev.vitral.esi.expressions.values.Value;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.LongBinaryOperator;
import java.util.stream.Stream;

/** An operation on whole numbers; two of them also take lists or text. */
enum ArithmeticOperator {
  PLUS('+', Math::addExact) {
    @Override
    Value applyToOthers(Value left, Value right, Scope scope) {
      if (!(left instanceof ListValue) || !(right instanceof ListValue)) {
        return super.applyToOthers(left, right, scope);
      }
      return left.size() + right.size() > scope.workload().maxValueBytes()
          ? scope.tooLarge()
          : new ListValue(Stream.concat(left.items().stream(), right.items().stream()).toList());
    }
  },
  MINUS('-', Math::subtractExact),
  TIMES('*', Math::multiplyExact) {
    @Override
    Value applyToOthers(Value left, Value right, Scope scope) {
      if (left instanceof IntegerValue count) {
        return repeat(right, count.value(), scope);
      }
      return right instanceof IntegerValue count
          ? repeat(left, count.value(), scope)
          : super.applyToOthers(left, right, scope);
    }
  },
  DIVIDED_BY('/', (a, b) -> exactUnlessOverflow(a, b, a / b)),
  MODULO('%', (a, b) -> a % b);

  private final char sign;
  private final LongBinaryOperator onNumbers;

  ArithmeticOperator(char sign, LongBinaryOperator onNumbers) {
    this.sign = sign;
    this.onNumbers = onNumbers;
  }

  static Optional<ArithmeticOperator> of(char sign) {
    return Arrays.stream(values()).filter(operator -> operator.sign == sign).findFirst();
  }

  Value apply(Value left, Value right, Scope scope) {
    if (!(left instanceof IntegerValue a) || !(right instanceof IntegerValue b)) {
      return applyToOthers(left, right, scope);
    }
    try {
      return new IntegerValue(onNumbers.applyAsLong(a.value(), b.value()));
    } catch (ArithmeticException impossible) {
      scope.note(a.value() + " " + sign + " " + b.value() + ": " + impossible.getMessage());
      return Undefined.VALUE;
    }
  }

  Value applyToOthers(Value left, Value right, Scope scope) {
    scope.note(sign + " needs numbers");
    return Undefined.VALUE;
  }

  /** The one quotient that is too large is of the least number and -1. */
  private static long exactUnlessOverflow(long a, long b, long quotient) {
    if (a == Long.MIN_VALUE && b == -1) {
      throw new ArithmeticException("long overflow");
    }
    return quotient;
  }

  private static Value repeat(Value value, long count, Scope scope) {
    long times = Math.max(0, count);
    if (value.size() > 0 && times > scope.workload().maxValueBytes() / value.size()) {
      return scope.tooLarge();
    }
    if (value instanceof ListValue list) {
      List<Value> repeated =
          Collections.nCopies((int) times, list.items()).stream().flatMap(List::stream).toList();
      return new ListValue(repeated);
    }
    TextBuilder text = scope.workload().textBuilder();
    for (long i = 0; i < times && value.size() > 0; i++) {
      text.append(value.toText());
    }
    return scope.built(text);
  }
}
