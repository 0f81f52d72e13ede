package dev.vitral.shell.overload;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When the shell takes itself for overloaded, and what it does then. */
@ConfigMapping(prefix = "vitral.overload")
public interface OverloadConfig {

  /** Whether the shell looks at its own queueing delay at all. */
  @WithDefault("true")
  boolean enabled();

  /**
   * How long ready work may wait for an event loop; if it waits longer during a whole interval, the
   * shell does less, and more again when it waits less than half of that.
   */
  @WithDefault("100ms")
  Duration target();

  /** How long the delay is looked at before the level changes by one. */
  @WithDefault("500ms")
  Duration interval();

  /** How much longer answers count as fresh under load; never more than their lifetime again. */
  @WithDefault("30s")
  Duration stretch();
}
