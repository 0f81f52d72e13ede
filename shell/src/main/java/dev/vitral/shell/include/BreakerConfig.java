package dev.vitral.shell.include;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Circuit breaker and queue of each include. */
@ConfigMapping(prefix = "vitral.breaker")
public interface BreakerConfig {

  /** Calls that are looked at together. */
  @WithDefault("20")
  int window();

  /** Share of failed calls among them that opens the circuit, 0 to 1. */
  @WithDefault("0.5")
  double failureRatio();

  /** How long an open circuit lets no call through. */
  @WithDefault("2s")
  Duration open();

  /** Calls that may wait for one of the include's places. */
  @WithDefault("32")
  int queue();
}
