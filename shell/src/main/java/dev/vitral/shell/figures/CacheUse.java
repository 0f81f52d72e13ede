package dev.vitral.shell.figures;

import java.util.OptionalDouble;

/**
 * How often the cache was asked for a fragment's answers, by what it had.
 *
 * @param fresh an answer that needs no asking
 * @param revalidated one that is given while it is asked for anew
 * @param stale one that may stand in, no more
 * @param missing none
 */
public record CacheUse(long fresh, long revalidated, long stale, long missing) {

  /** The part of all, from 0 to 1, that waited for nobody; empty before the first. */
  public OptionalDouble hitRate() {
    return looked() == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of((double) (fresh + revalidated) / looked());
  }

  /** How often it was asked. */
  public long looked() {
    return fresh + revalidated + stale + missing;
  }
}
