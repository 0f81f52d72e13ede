package dev.vitral.shell.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.vitral.shell.cache.store.CacheKey;
import java.time.Duration;
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

  /** Long enough to spare those who come in a crowd, short enough to notice a change. */
  private static final Duration REMEMBERED = Duration.ofSeconds(10);

  private static final int MOST_REMEMBERED = 10_000;

  private final Map<CacheKey, Flight> flights = new ConcurrentHashMap<>();
  private final Cache<CacheKey, Boolean> notShared;

  Collapsing(LongSupplier nanoTime) {
    this.notShared =
        Caffeine.newBuilder()
            .maximumSize(MOST_REMEMBERED)
            .expireAfterWrite(REMEMBERED)
            .ticker(nanoTime::getAsLong)
            .executor(Runnable::run)
            .build();
  }

  /** Whether nobody should wait for an answer under that key just now. */
  public boolean isRefused(CacheKey key) {
    return notShared.getIfPresent(key) != null;
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
      notShared.put(flight.key(), Boolean.TRUE);
    }
  }
}
