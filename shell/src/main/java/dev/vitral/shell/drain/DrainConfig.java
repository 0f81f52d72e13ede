package dev.vitral.shell.drain;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long the shell takes to leave. */
@ConfigMapping(prefix = "vitral.drain")
public interface DrainConfig {

  /**
   * How long it goes on as before once it is told to end, but unready, so that whoever balances
   * notices before connections are refused.
   */
  @WithDefault("0s")
  Duration grace();

  /** How long after that what is under way may take; what is left then is broken off. */
  @WithDefault("10s")
  Duration limit();
}
