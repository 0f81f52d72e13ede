package dev.vitral.shell.registry;

import java.util.Set;

/**
 * The registry lists other fragments than before, or the same ones elsewhere.
 *
 * @param left names of those that it no longer lists
 */
public record RegistryChanged(Set<String> left) {

  public RegistryChanged {
    left = Set.copyOf(left);
  }
}
