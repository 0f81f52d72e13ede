package dev.vitral.shell.bulkhead;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Circuit breaker of each fragment, and the queue of each include. */
@ConfigMapping(prefix = "vitral.breaker")
public interface BreakerConfig {

  /** Requests to one fragment that are looked at together. */
  @WithDefault("20")
  int window();

  /** Share of failed requests among them that opens the circuit, 0 to 1. */
  @WithDefault("0.5")
  double failureRatio();

  /** How long an open circuit lets no request through; the next one after that decides. */
  @WithDefault("2s")
  Duration open();

  /** Requests that may wait for one of an include's places. */
  @WithDefault("32")
  int queue();
}
