package dev.vitral.shell.sites;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Sites that the registry lists beside its fragments. */
@ConfigMapping(prefix = "vitral.sites")
public interface SitesConfig {

  /** Bound of the cache of one site, outside the heap. */
  @WithDefault("16M")
  MemorySize cache();
}
