package dev.vitral.shell.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * What turned out to be of nobody's use but the first one's: for a while nobody waits for it again.
 * Safe for any number of threads.
 *
 * @param <K> how it is known
 */
public final class Unshared<K> {

  /** Long enough to spare those who come in a crowd, short enough to notice a change. */
  private static final Duration REMEMBERED = Duration.ofSeconds(10);

  private static final int MOST_REMEMBERED = 10_000;

  private final Cache<K, Boolean> remembered;

  /**
   * @param nanoTime a clock that never goes back, in nanoseconds
   */
  public Unshared(LongSupplier nanoTime) {
    remembered =
        Caffeine.newBuilder()
            .maximumSize(MOST_REMEMBERED)
            .expireAfterWrite(REMEMBERED)
            .ticker(nanoTime::getAsLong)
            .executor(Runnable::run)
            .build();
  }

  public void add(K known) {
    remembered.put(known, Boolean.TRUE);
  }

  public boolean contains(K known) {
    return remembered.getIfPresent(known) != null;
  }
}
