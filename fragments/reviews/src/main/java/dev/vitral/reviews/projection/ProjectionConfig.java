package dev.vitral.reviews.projection;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The projector. */
@ConfigMapping(prefix = "vitral.reviews.projection")
public interface ProjectionConfig {

  /** Whether this process projects; by default in role projector. */
  @WithDefault("false")
  boolean enabled();

  /** Longest pause between two attempts while PostgreSQL is away. */
  @WithDefault("1s")
  Duration longestPause();

  /** How long a purge waits for the replica to show what it announces. */
  @WithDefault("5s")
  Duration replicaPatience();
}
