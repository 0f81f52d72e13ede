package dev.vitral.shell.figures;

import dev.vitral.shell.fallback.Rung;
import java.util.Map;
import java.util.Optional;

/**
 * How an include, or a fragment's pages, were had.
 *
 * @param rungs how often at each; none that never was
 * @param times how long those took lately that were not at hand
 */
public record Had(Map<Rung, Long> rungs, Optional<Spread> times) {

  /** What nobody has asked for yet. */
  public static final Had NEVER = new Had(Map.of(), Optional.empty());
}
