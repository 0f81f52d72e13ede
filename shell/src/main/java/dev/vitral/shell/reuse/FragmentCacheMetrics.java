package dev.vitral.shell.reuse;

import dev.vitral.shell.registry.RegisteredFragment;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Counts by fragment what the cache had, and says how much it keeps. */
final class FragmentCacheMetrics {

  private final MeterRegistry meters;
  private final Map<Looked, Counter> counters = new ConcurrentHashMap<>();
  private final Set<String> watched = ConcurrentHashMap.newKeySet();

  FragmentCacheMetrics(MeterRegistry meters) {
    this.meters = meters;
  }

  /** Tells how much is kept of a fragment, in bytes. */
  void watch(RegisteredFragment fragment, FragmentCache cache) {
    if (!watched.add(fragment.name())) {
      return;
    }
    meters.gauge(
        "vitral.cache.bytes",
        Tags.of("fragment", fragment.name()),
        cache,
        kept -> kept.bytes(fragment.name()));
    meters.gauge(
        "vitral.stale.bytes",
        Tags.of("fragment", fragment.name()),
        cache,
        kept -> kept.lastGoodBytes(fragment.name()));
  }

  void count(String fragment, Optional<Found> found) {
    counter(fragment, found.map(had -> label(had.state())).orElse("missing")).increment();
  }

  Counter hits(String fragment) {
    return counter(fragment, label(Found.State.FRESH));
  }

  private Counter counter(String fragment, String result) {
    return counters.computeIfAbsent(new Looked(fragment, result), this::counter);
  }

  private static String label(Found.State state) {
    return state.name().toLowerCase(Locale.ROOT);
  }

  private Counter counter(Looked looked) {
    return meters.counter("vitral.cache", "fragment", looked.fragment(), "result", looked.result());
  }

  private record Looked(String fragment, String result) {}
}
