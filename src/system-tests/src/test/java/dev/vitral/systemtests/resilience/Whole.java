package dev.vitral.systemtests.resilience;

import java.util.List;
import java.util.Map;

/**
 * How it all looks while nothing is wrong.
 *
 * @param home the home page
 * @param page a page of the fragment that is looked at
 * @param fallbacks the shapes of the includes' fallbacks, by the includes' names
 */
record Whole(Composed home, Composed page, Map<String, List<String>> fallbacks) {

  /** Whether nothing on a lower rung is less than all of what stood, or stands in, there. */
  boolean hasNoHalfOf(Composed other) {
    return home.fresh().entrySet().containsAll(other.on("stale").entrySet())
        && fallbacks.entrySet().containsAll(other.on("fallback").entrySet());
  }
}
