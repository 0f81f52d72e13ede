package dev.vitral.voting.tally;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The count. */
@ConfigMapping(prefix = "vitral.voting.tally")
public interface TallyConfig {

  /** Whether this process counts; by default in role counter. */
  @WithDefault("false")
  boolean enabled();

  /** How often the boards in Redis are compared with the totals and put right. */
  @WithDefault("1s")
  Duration reconcileEvery();

  /** Longest pause between two attempts to write a batch while PostgreSQL is away. */
  @WithDefault("1s")
  Duration longestPause();
}
