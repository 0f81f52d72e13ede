package dev.vitral.shell.bulkhead;

import dev.vitral.shell.origin.OriginConfig;
import dev.vitral.shell.origin.Turnstile;
import dev.vitral.shell.overload.Overload;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Of each fragment two bulkheads, for answers and for streams that open, and one circuit breaker.
 * Safe for any thread.
 */
@ApplicationScoped
public class Bulkheads {

  private final BulkheadConfig places;
  private final OriginConfig origins;
  private final BreakerConfig breaker;
  private final Overload overload;
  private final MeterRegistry meters;
  private final Map<String, Pair> byFragment = new ConcurrentHashMap<>();

  /** The two of a fragment, and what both ask. */
  private record Pair(Bulkhead answers, Bulkhead streams, Breaker breaker) {}

  Bulkheads(
      BulkheadConfig places,
      OriginConfig origins,
      BreakerConfig breaker,
      Overload overload,
      MeterRegistry meters) {
    this.places = places;
    this.origins = origins;
    this.breaker = breaker;
    this.overload = overload;
    this.meters = meters;
    places.rates().values().forEach(Rate::check);
  }

  /** Where requests to a registered fragment wait for their turn. */
  public Turnstile of(String fragment) {
    return pair(fragment).answers;
  }

  /**
   * Where event streams wait until they are opened, a few at a time: a thousand that come back at
   * once take no place of the fragment's pages. Who waits longer than an answer may take to begin
   * is given up.
   */
  public Turnstile ofStreams(String fragment) {
    return pair(fragment).streams;
  }

  /**
   * Whether a fragment is asked at all; of one that nobody has asked yet it is not known to fail.
   */
  public Circuit circuit(String fragment) {
    @Nullable Pair known = byFragment.get(fragment);
    return known == null ? Circuit.CLOSED : known.breaker.circuit();
  }

  private Pair pair(String fragment) {
    return byFragment.computeIfAbsent(fragment, this::build);
  }

  private Pair build(String fragment) {
    Breaker common = new Breaker(fragment, breaker);
    Rate rate = new Rate(places.rates().get(fragment), System::nanoTime);
    Bulkhead answers =
        new Bulkhead(
            fragment, "answers", places.concurrency(), places.queue(), rate, common, meters);
    overload.watch(fragment, answers.delay());
    return new Pair(
        answers,
        new Bulkhead(
            fragment, "streams", places.openings(), origins.streams(), rate, common, meters),
        common);
  }
}
