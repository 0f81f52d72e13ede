package dev.vitral.esi.processing;

import dev.vitral.esi.EsiException.LimitReached;
import dev.vitral.esi.Limit;
import dev.vitral.esi.Location;
import dev.vitral.esi.elements.Body;
import dev.vitral.esi.expressions.scope.RandomNumbers;
import dev.vitral.esi.expressions.scope.RequestVariables;
import dev.vitral.esi.expressions.scope.ResponseHead;
import dev.vitral.esi.expressions.scope.Scope;
import dev.vitral.esi.expressions.scope.Workload;
import dev.vitral.esi.expressions.values.ListValue;
import dev.vitral.esi.expressions.values.Undefined;
import dev.vitral.esi.expressions.values.Value;
import dev.vitral.esi.input.Position;
import dev.vitral.esi.processing.Names.Definition;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The names of one document, or of one call of a function: that sees those of its caller, but what
 * it assigns is gone when it returns.
 */
final class Namespace implements Scope {

  private static final String ARGUMENTS = "ARGS";

  private final Page page;
  private final ResponseHead response;
  private final @Nullable Namespace caller;
  private final int callDepth;
  private Names names;
  private int changes;
  private Surroundings where;
  private Position at = Position.START;

  private Namespace(
      Page page,
      ResponseHead response,
      Surroundings where,
      @Nullable Namespace caller,
      Names names) {
    this.page = page;
    this.response = response;
    this.where = where;
    this.caller = caller;
    this.callDepth = caller == null ? 0 : caller.callDepth + 1;
    this.names = names;
  }

  /** Of the page's own document, which alone may change the page's response. */
  static Namespace ofPage(Page page, ResponseHead response, Surroundings where) {
    return new Namespace(page, response, where, null, new Names());
  }

  static Namespace ofFragment(Page page, Surroundings where) {
    return new Namespace(page, ResponseHead.SENT, where, null, new Names());
  }

  Page page() {
    return page;
  }

  Work work() {
    return page.work();
  }

  /** What is evaluated next stands there. */
  void at(Surroundings where, Position at) {
    this.where = where;
    this.at = at;
  }

  /** Where what was evaluated last stands. */
  Location location() {
    return where.locate(at);
  }

  /** How often something was defined or given a value. */
  int changes() {
    return changes;
  }

  /** The names as they are now, for {@link #restore} or {@link #with}. */
  Names snapshot() {
    return names.copy();
  }

  void restore(Names snapshot) {
    names = snapshot;
  }

  /** The same document with other names. */
  Namespace with(Names snapshot) {
    return new Namespace(page, response, where, caller, snapshot);
  }

  @Override
  public Value assigned(String name) {
    Value own = names.value(name);
    return own == Undefined.VALUE && caller != null ? caller.assigned(name) : own;
  }

  @Override
  public void assign(String name, Value value) {
    changes++;
    names.value(name, value);
  }

  /** Gives a loop's variable its value, which does not outlive the loop. */
  void bind(String name, Value value) {
    names.value(name, value);
  }

  /**
   * Gives a function its name.
   *
   * @param where the document that defines it
   */
  void define(String function, Body body, Surroundings where) {
    changes++;
    names.function(function, new Definition(body, where));
  }

  @Override
  public Optional<Value> call(String function, List<Value> arguments) {
    Definition definition = function(function);
    if (definition == null) {
      return Optional.empty();
    }
    Namespace called = new Namespace(page, response, where, this, new Names());
    if (!work().mayCall(called.callDepth)) {
      long bound = page.limits().of(Limit.FUNCTION_DEPTH);
      work().exceed(new LimitReached(Limit.FUNCTION_DEPTH, bound, where.locate(at)));
      return Optional.of(Undefined.VALUE);
    }
    called.bind(ARGUMENTS, new ListValue(arguments));
    return Optional.of(Procedure.result(definition.body(), called, definition.where()));
  }

  private @Nullable Definition function(String name) {
    Definition own = names.function(name);
    return own == null && caller != null ? caller.function(name) : own;
  }

  /** Keeps a fragment for includes of that URL in this document. */
  void keep(URI url, Body fragment) {
    changes++;
    names.inline(url, fragment);
  }

  @Nullable Body inline(URI url) {
    return names.inline(url);
  }

  @Override
  public RequestVariables request() {
    return page.requestVariables();
  }

  @Override
  public ResponseHead response() {
    return response;
  }

  @Override
  public Workload workload() {
    return work().workload();
  }

  @Override
  public RandomNumbers randomNumbers() {
    page.report().unrepeatable();
    return work().randomNumbers();
  }

  @Override
  public InstantSource clock() {
    page.report().unrepeatable();
    return InstantSource.system();
  }

  @Override
  public void note(String problem) {
    page.report().note(location(), problem);
  }
}
