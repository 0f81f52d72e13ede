package dev.vitral.shell.registry;

import dev.vitral.kit.manifest.Include;

/** An include of a fragment, such as {@code voting/leaderboard}. */
public record PlacedInclude(KnownFragment fragment, Include include) {

  /** The include's name all over the portal. */
  public String id() {
    return fragment.name() + "/" + include.name();
  }

  public boolean isEssential() {
    return include.criticality() == Include.Criticality.ESSENTIAL;
  }
}
