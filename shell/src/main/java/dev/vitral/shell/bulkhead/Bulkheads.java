package dev.vitral.shell.bulkhead;

import dev.vitral.shell.origin.Turnstile;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** One bulkhead and one circuit breaker per fragment. Safe for any thread. */
@ApplicationScoped
public class Bulkheads {

  private final BulkheadConfig places;
  private final BreakerConfig breaker;
  private final MeterRegistry meters;
  private final Map<String, Bulkhead> byFragment = new ConcurrentHashMap<>();

  Bulkheads(BulkheadConfig places, BreakerConfig breaker, MeterRegistry meters) {
    this.places = places;
    this.breaker = breaker;
    this.meters = meters;
  }

  /** Where requests to a registered fragment wait for their turn. */
  public Turnstile of(String fragment) {
    return byFragment.computeIfAbsent(fragment, this::build);
  }

  private Bulkhead build(String fragment) {
    return new Bulkhead(fragment, places, breaker, meters);
  }
}
