package dev.vitral.bench;

import dev.vitral.esi.EsiLimits;
import dev.vitral.esi.expressions.Expression;
import dev.vitral.esi.expressions.ExpressionParser;
import dev.vitral.esi.expressions.scope.Bindings;
import dev.vitral.esi.expressions.scope.RequestVariables;
import dev.vitral.esi.expressions.scope.Workload;
import dev.vitral.esi.expressions.values.Value;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What an expression costs to read and to evaluate. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
@State(Scope.Benchmark)
public class ExpressionBench {

  @Param({
    "$(QUERY_STRING{artist}) == '42'",
    "$(HTTP_COOKIE{group}|'none') == 'Advanced' && $(QUERY_STRING{sort}) != 'name'",
    "$upper($substr($(QUERY_STRING{sort}), 0, 3))",
    "$(HTTP_ACCEPT_LANGUAGE) matches '''^(es|en)\\b'''"
  })
  public String expression = "";

  private Expression parsed = Expression.NEVER;

  @Setup
  public void parseOnce() {
    parsed = parse();
    if (evaluate().isEmpty()) {
      throw new IllegalStateException(expression + " is worth nothing");
    }
  }

  @Benchmark
  public Expression parse() {
    return ExpressionParser.parse(expression).orElseThrow();
  }

  @Benchmark
  public Value evaluate() {
    RequestVariables request = new RequestVariables(CachedPage.REQUEST);
    return parsed.evaluate(new Bindings(request, Workload.within(EsiLimits.defaults())));
  }
}
