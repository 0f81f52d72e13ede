package dev.vitral.shell.figures;

import java.util.Map;

/**
 * What was measured of a fragment since the shell's start.
 *
 * @param includes by name within the fragment; {@code other} is what its manifest does not name
 * @param pages its composed pages, until they begin
 */
public record FragmentFigures(Map<String, Had> includes, Had pages, CacheUse cache) {

  /** Of one include. */
  public Had include(String name) {
    return includes.getOrDefault(name, Had.NEVER);
  }
}
