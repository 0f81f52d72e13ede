package dev.vitral.shell.purge;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.time.Duration;
import java.util.Optional;

/** Purges from one shell to the others, and from fragments' projectors to all of them. */
@ConfigMapping(prefix = "vitral")
public interface PurgeConfig {

  /** Kafka; without it every shell hears only what passes through itself. */
  @WithName("kafka.bootstrap.servers")
  Optional<String> servers();

  /** How purges travel. */
  Topic purge();

  /** How purges travel. */
  interface Topic {

    /** The topic; key and value of a record are the surrogate key. */
    @WithDefault("purge")
    String topic();

    /** Longest pause between two attempts to reach Kafka. */
    @WithDefault("10s")
    Duration longestPause();
  }
}
