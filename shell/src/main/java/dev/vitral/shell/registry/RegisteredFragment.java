package dev.vitral.shell.registry;

import dev.vitral.shell.targets.Targets;
import java.util.Optional;

/**
 * An entry of the registry.
 *
 * @param targets where it is to be had
 * @param order decides conflicts and equal places, ascending
 * @param podlet what is said of it if it is a podlet
 * @param conduct whether it has to do what it promises before its manifest counts; not where
 *     another portal has seen to that
 */
public record RegisteredFragment(
    Targets targets, int order, Optional<RegisteredPodlet> podlet, boolean conduct) {

  /** One that speaks the contract. */
  public RegisteredFragment(Targets targets, int order) {
    this(targets, order, Optional.empty(), true);
  }

  /** Also the first segment below {@code /fragments/}. */
  public String name() {
    return targets.fragment();
  }
}
