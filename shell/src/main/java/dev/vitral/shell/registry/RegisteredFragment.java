package dev.vitral.shell.registry;

import dev.vitral.shell.targets.Targets;

/**
 * An entry of the registry.
 *
 * @param targets where it is to be had
 * @param order decides conflicts and equal places, ascending
 */
public record RegisteredFragment(Targets targets, int order) {

  /** Also the first segment below {@code /fragments/}. */
  public String name() {
    return targets.fragment();
  }
}
