package dev.vitral.shell.cache;

import dev.vitral.shell.cache.store.CacheKey;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * Lets equal requests wait for the answer to the first of them (RFC 9111, 4: collapsed requests).
 * What turned out to be of nobody's use but the first one's is not waited for again for a while.
 * Safe for any number of threads.
 */
public final class Collapsing {

  private final Map<CacheKey, Flight> flights = new ConcurrentHashMap<>();
  private final Unshared<CacheKey> unshared;

  Collapsing(LongSupplier nanoTime) {
    this.unshared = new Unshared<>(nanoTime);
  }

  /** Whether nobody should wait for an answer under that key just now. */
  public boolean isRefused(CacheKey key) {
    return unshared.contains(key);
  }

  /**
   * The flight under that key: one that is under way, or a new one for its leader.
   *
   * @return empty if nobody should wait for it, nor be waited for
   */
  public Optional<Flight> join(CacheKey key) {
    return isRefused(key)
        ? Optional.empty()
        : Optional.of(flights.computeIfAbsent(key, first -> new Flight(this, key)));
  }

  void over(Flight flight, boolean shared) {
    flights.remove(flight.key(), flight);
    if (!shared) {
      unshared.add(flight.key());
    }
  }
}
