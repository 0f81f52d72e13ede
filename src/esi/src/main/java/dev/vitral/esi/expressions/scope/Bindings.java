package dev.vitral.esi.expressions.scope;

import dev.vitral.esi.expressions.values.Undefined;
import dev.vitral.esi.expressions.values.Value;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Names and their values. Alone it is a page without functions whose response head is sent; what
 * renders pages overrides that.
 */
public class Bindings implements Scope {

  private final RequestVariables request;
  private final Workload workload;
  private final RandomNumbers randomNumbers;
  private final Map<String, Value> values = new HashMap<>();

  public Bindings(RequestVariables request, Workload workload) {
    this(request, workload, new RandomNumbers(ThreadLocalRandom.current()));
  }

  public Bindings(RequestVariables request, Workload workload, RandomNumbers randomNumbers) {
    this.request = request;
    this.workload = workload;
    this.randomNumbers = randomNumbers;
  }

  @Override
  public RequestVariables request() {
    return request;
  }

  @Override
  public Value assigned(String name) {
    return values.getOrDefault(name, Undefined.VALUE);
  }

  @Override
  public void assign(String name, Value value) {
    if (value == Undefined.VALUE) {
      values.remove(name);
    } else {
      values.put(name, value);
    }
  }

  @Override
  public Optional<Value> call(String function, List<Value> arguments) {
    return Optional.empty();
  }

  @Override
  public ResponseHead response() {
    return ResponseHead.SENT;
  }

  @Override
  public Workload workload() {
    return workload;
  }

  @Override
  public RandomNumbers randomNumbers() {
    return randomNumbers;
  }

  @Override
  public InstantSource clock() {
    return InstantSource.system();
  }

  @Override
  public void note(String problem) {}
}
