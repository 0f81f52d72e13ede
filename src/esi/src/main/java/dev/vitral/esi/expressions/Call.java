package dev.vitral.esi.expressions;

import dev.vitral.esi.expressions.functions.BuiltIn;
import dev.vitral.esi.expressions.scope.Scope;
import dev.vitral.esi.expressions.values.Undefined;
import dev.vitral.esi.expressions.values.Value;
import java.util.List;
import java.util.Optional;

/** A call, {@code $name(a, b)}. A function of the page hides a built-in one of its name. */
record Call(String name, List<Expression> arguments) implements Expression {

  Call {
    arguments = List.copyOf(arguments);
  }

  @Override
  public Value compute(Scope scope) {
    List<Value> values = arguments.stream().map(argument -> argument.evaluate(scope)).toList();
    Optional<Value> returned = scope.call(name, values);
    return scope.admit(returned.orElseGet(() -> callBuiltIn(values, scope)));
  }

  private Value callBuiltIn(List<Value> values, Scope scope) {
    Optional<BuiltIn> builtIn = BuiltIn.named(name);
    if (builtIn.isEmpty()) {
      scope.note("there is no function $" + name);
      return Undefined.VALUE;
    }
    return builtIn.get().call(values, scope);
  }
}
