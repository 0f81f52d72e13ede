package dev.vitral.esi.expressions.scope;

import dev.vitral.esi.expressions.values.Value;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** What an expression can see and do while it is evaluated. */
public interface Scope {

  /** The variables of the visitor's request. */
  RequestVariables request();

  /** The value assigned to that name; undefined if there is none. */
  Value assigned(String name);

  /** Gives a name a value; undefined takes its value away. */
  void assign(String name, Value value);

  /**
   * Calls a function that the page defined.
   *
   * @return what it returned, or nothing if there is no function of that name
   */
  Optional<Value> call(String function, List<Value> arguments);

  /** The head of the page's response, as far as it can still be changed. */
  ResponseHead response();

  /** What evaluation may still cost. */
  Workload workload();

  /** What {@code $rand} draws from. */
  RandomNumbers randomNumbers();

  /** What {@code $time} reads. */
  InstantSource clock();

  /** Is told why something has no value: an unknown function, a division by zero. */
  void note(String problem);
}
