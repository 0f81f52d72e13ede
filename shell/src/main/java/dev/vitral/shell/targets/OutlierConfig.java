package dev.vitral.shell.targets;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/**
 * When a target that fails is left out. Only fragments with several targets have any left out; the
 * keys are called as in Envoy's outlier detection.
 */
@ConfigMapping(prefix = "vitral.outlier")
public interface OutlierConfig {

  /** Failures in a row, as the circuit breaker counts them, that eject a target; 1 at least. */
  @WithDefault("5")
  int consecutiveFailures();

  /** How long a target is ejected the first time; n times as long the n-th time in a row. */
  @WithDefault("10s")
  Duration baseEjectionTime();

  /** The longest that a target is ejected. */
  @WithDefault("300s")
  Duration maxEjectionTime();

  /**
   * Share of a fragment's targets that may be ejected at a time, 0 to 100; one always may, unless
   * it is 0: then none is.
   */
  @WithDefault("50")
  int maxEjectionPercent();
}
