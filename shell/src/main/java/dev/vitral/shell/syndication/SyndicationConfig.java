package dev.vitral.shell.syndication;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The merged sitemap and feed. */
@ConfigMapping(prefix = "vitral.syndication")
public interface SyndicationConfig {

  /** How long a fragment may take for its sitemap or feed. */
  @WithDefault("2s")
  Duration deadline();

  /** Largest sitemap or feed of one fragment; a larger one is left out. */
  @WithDefault("1M")
  MemorySize sourceLimit();

  /**
   * How long what was merged is answered again, here and by whoever asked; not at all while a
   * fragment is missing from it.
   */
  @WithDefault("60s")
  Duration keep();
}
