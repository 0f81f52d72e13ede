package dev.vitral.shell.edge.compose;

import dev.vitral.shell.cache.Merged;
import dev.vitral.shell.cache.SharedCache;
import dev.vitral.shell.cache.Stored;
import java.util.List;

/**
 * The stored answers that a page was made of. What was composed of them is what would be composed
 * again, as long as all of them are what the cache has for their requests, and fresh.
 *
 * @param parts markup and fragments, each once
 */
record Generation(List<Stored<Ready>> parts) {

  /**
   * Whether it may still be shown.
   *
   * @param now of the cache's clock
   */
  boolean isAlive(long now) {
    for (Stored<Ready> part : parts) {
      if (!part.isCurrent() || !part.isFresh(now)) {
        return false;
      }
    }
    return true;
  }

  /** The ages of all parts together, in seconds: another number for every other {@link #reuse}. */
  long ages(long now) {
    long ages = 0;
    for (Stored<Ready> part : parts) {
      ages += part.age(now);
    }
    return ages;
  }

  /** What {@code Cache-Control} says of the whole. */
  String reuse(long now) {
    Merged merged = new Merged();
    parts.forEach(part -> merged.add(part.general(), part.age(now), part.varies()));
    return merged.cacheControl();
  }

  /** Parts of a page that is read must not be the first to leave a full cache. */
  void touch(SharedCache<Ready> cache) {
    parts.forEach(cache::touch);
  }
}
