package dev.vitral.esi.expressions;

import dev.vitral.esi.expressions.scope.Scope;
import dev.vitral.esi.expressions.values.Text;
import dev.vitral.esi.expressions.values.Undefined;
import dev.vitral.esi.expressions.values.Value;
import java.util.List;
import java.util.Optional;

/**
 * A variable, {@code $(name{key}|default)}. Names of the request's variables cannot be taken by
 * others.
 *
 * @param fallback what it is worth if it has no value or an empty one (ESI 1.0, 4.2)
 */
record Reference(String name, List<Expression> keys, Optional<Expression> fallback)
    implements Expression {

  Reference {
    keys = List.copyOf(keys);
  }

  @Override
  public Value compute(Scope scope) {
    List<Value> wanted = keys.stream().map(key -> key.evaluate(scope)).toList();
    Value found = lookUp(wanted, scope);
    return found.isEmpty() && fallback.isPresent() ? fallback.get().evaluate(scope) : found;
  }

  private Value lookUp(List<Value> wanted, Scope scope) {
    Optional<Text> first = wanted.stream().findFirst().map(Value::toText);
    Optional<Value> request = scope.request().lookUp(name, first);
    return request.isPresent()
        ? within(request.get(), wanted.subList(Math.min(1, wanted.size()), wanted.size()), scope)
        : within(scope.assigned(name), wanted, scope);
  }

  private static Value within(Value value, List<Value> keys, Scope scope) {
    Value found = value;
    for (Value key : keys) {
      // A character of a text is counted from its start.
      boolean affordable = !(found instanceof Text text) || scope.workload().spend(text.length());
      found = affordable ? found.at(key) : Undefined.VALUE;
    }
    return found;
  }
}
