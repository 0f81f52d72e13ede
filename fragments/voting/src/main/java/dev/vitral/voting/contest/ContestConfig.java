package dev.vitral.voting.contest;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Contests: where the first one comes from and how long a copy is trusted. */
@ConfigMapping(prefix = "vitral.voting")
public interface ContestConfig {

  /** Whether a database without any contest is given the sample one; by default in role web. */
  @WithDefault("false")
  boolean seed();

  /** How long the intake trusts its copy of the contests before it reads them again. */
  @WithDefault("1s")
  Duration refresh();
}
