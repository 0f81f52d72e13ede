package dev.vitral.esi.expressions;

import dev.vitral.esi.expressions.scope.Scope;
import dev.vitral.esi.expressions.values.DictionaryValue;
import dev.vitral.esi.expressions.values.IntegerValue;
import dev.vitral.esi.expressions.values.ListValue;
import dev.vitral.esi.expressions.values.Text;
import dev.vitral.esi.expressions.values.Undefined;
import dev.vitral.esi.expressions.values.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/** Lists and dictionaries as they are written. */
final class Literals {

  private Literals() {}

  /** {@code [a, b]}. */
  record ListOf(List<Expression> items) implements Expression {
    ListOf {
      items = List.copyOf(items);
    }

    @Override
    public Value compute(Scope scope) {
      List<Value> values = items.stream().map(item -> item.evaluate(scope)).toList();
      return scope.admit(new ListValue(values));
    }
  }

  /** {@code [1..9]}: whole numbers, both ends included, upwards or downwards. */
  record Range(Expression from, Expression to) implements Expression {
    @Override
    public Value compute(Scope scope) {
      Value first = from.evaluate(scope);
      Value last = to.evaluate(scope);
      if (!(first instanceof IntegerValue start) || !(last instanceof IntegerValue end)) {
        scope.note("a range needs whole numbers");
        return Undefined.VALUE;
      }
      return list(start.value(), end.value(), scope);
    }

    private static Value list(long start, long end, Scope scope) {
      double steps = Math.abs((double) end - start);
      if (steps * (Long.BYTES + ListValue.ELEMENT_BYTES) > scope.workload().maxValueBytes()) {
        return scope.tooLarge();
      }
      int direction = start <= end ? 1 : -1;
      List<IntegerValue> numbers =
          LongStream.rangeClosed(0, (long) steps)
              .mapToObj(i -> new IntegerValue(start + direction * i))
              .toList();
      return scope.admit(new ListValue(numbers));
    }
  }

  /** {@code {'k': v, 'l': w}}. */
  record Dictionary(List<Entry> entries) implements Expression {

    /** A key with its value. */
    record Entry(Expression key, Expression value) {}

    Dictionary {
      entries = List.copyOf(entries);
    }

    @Override
    public Value compute(Scope scope) {
      Map<Text, Value> values = new LinkedHashMap<>();
      for (Entry entry : entries) {
        values.put(entry.key().evaluate(scope).toText(), entry.value().evaluate(scope));
      }
      return scope.admit(new DictionaryValue(values));
    }
  }
}
