package dev.vitral.shell.fallback;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Fallbacks of manifests. */
@ConfigMapping(prefix = "vitral.fallback")
public interface FallbackConfig {

  /** How old a fallback may grow before it is fetched again. */
  @WithDefault("30s")
  Duration refresh();
}
