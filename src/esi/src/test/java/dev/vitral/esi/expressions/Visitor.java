package dev.vitral.esi.expressions;

import dev.vitral.esi.EsiLimits;
import dev.vitral.esi.RequestContext;
import dev.vitral.esi.expressions.scope.Bindings;
import dev.vitral.esi.expressions.scope.RandomNumbers;
import dev.vitral.esi.expressions.scope.RequestVariables;
import dev.vitral.esi.expressions.scope.ResponseHead;
import dev.vitral.esi.expressions.scope.Workload;
import dev.vitral.esi.expressions.values.IntegerValue;
import dev.vitral.esi.expressions.values.Value;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** A scope in which the same always happens, and which remembers what it was told. */
final class Visitor extends Bindings implements ResponseHead {

  static final Instant NOW = Instant.parse("2001-07-11T15:58:56Z");

  private final List<String> notes = new ArrayList<>();
  private final List<String> edits = new ArrayList<>();

  Visitor() {
    this(Workload.within(EsiLimits.defaults()));
  }

  Visitor(Workload workload) {
    this("/shop/cart?lang=fr&n=J%C3%B6rg&empty=&tag=%3Cb%3E&a=1&a=2&v=10.1.2&ten=10", workload);
  }

  Visitor(String url, Workload workload) {
    super(new RequestVariables(request(url)), workload, new RandomNumbers(new Random(1)));
  }

  private static RequestContext request(String url) {
    return new RequestContext(
            URI.create(url),
            Map.of(
                "Host", List.of("www.example.test"),
                "Cookie", List.of("id=571; group=Advanced", "visits=42"),
                "Accept-Language", List.of("da, en-gb;q=0.8", "en"),
                "User-Agent", List.of("Mozilla/4.0 (compatible; MSIE 5.5; Windows NT 5.0)"),
                "X-Tenant", List.of("acme"),
                "X_Odd", List.of("odd")))
        .withMethod("POST")
        .withRemoteAddress("192.0.2.7")
        .withGeo(Map.of("country_code", "ES"));
  }

  /** Adds up its arguments; the only function of the page. */
  @Override
  public Optional<Value> call(String function, List<Value> arguments) {
    return function.equals("total")
        ? Optional.of(
            new IntegerValue(
                arguments.stream().mapToLong(any -> ((IntegerValue) any).value()).sum()))
        : Optional.empty();
  }

  @Override
  public ResponseHead response() {
    return this;
  }

  @Override
  public InstantSource clock() {
    return InstantSource.fixed(NOW);
  }

  @Override
  public void note(String problem) {
    notes.add(problem);
  }

  @Override
  public boolean addHeader(String name, String value) {
    return edits.add(name + ": " + value);
  }

  @Override
  public boolean status(int status) {
    return edits.add("status " + status);
  }

  @Override
  public boolean body(String latin1) {
    return edits.add("body " + latin1);
  }

  @Override
  public boolean redirect(String location) {
    return edits.add("to " + location);
  }

  List<String> notes() {
    return notes;
  }

  List<String> edits() {
    return edits;
  }

  /** What that expression is worth here. */
  Value value(String expression) {
    return ExpressionParser.parse(expression).orElseThrow().evaluate(this);
  }

  /** How that is written, as characters. */
  String text(String expression) {
    return value(expression).toText().characters();
  }

  void assign(String target, String expression) {
    try {
      AssignmentTarget.read(target).assign(value(expression), this);
    } catch (MalformedExpression malformed) {
      throw new AssertionError(malformed.problem(), malformed);
    }
  }
}
