package dev.vitral.esi.expressions;

import dev.vitral.esi.expressions.scope.Scope;
import dev.vitral.esi.expressions.values.Undefined;
import dev.vitral.esi.expressions.values.Value;

/**
 * A parsed expression: what tests, assignments and arguments are. Immutable; any number of pages
 * may share it.
 */
public sealed interface Expression
    permits Constant,
        Reference,
        Call,
        Arithmetic,
        Comparison,
        Match,
        Logic.Not,
        Logic.AllOf,
        Logic.AnyOf,
        Literals.ListOf,
        Literals.Range,
        Literals.Dictionary,
        Interpolation {

  /** Holds in no request: what a test that cannot be read is taken for. */
  Expression NEVER = new Constant(Undefined.VALUE, false);

  /**
   * Its value in that scope. Never throws: what cannot be worked out is undefined, and the scope is
   * told why.
   */
  default Value evaluate(Scope scope) {
    return scope.workload().spend(1) ? compute(scope) : Undefined.VALUE;
  }

  /** Whether it holds as a test. */
  default boolean holds(Scope scope) {
    return evaluate(scope).isTrue();
  }

  /** The value; called by {@link #evaluate}, which counts the work. */
  Value compute(Scope scope);
}
