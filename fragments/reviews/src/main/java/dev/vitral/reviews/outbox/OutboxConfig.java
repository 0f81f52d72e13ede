package dev.vitral.reviews.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The way from the database to Kafka. */
@ConfigMapping(prefix = "vitral.reviews.outbox")
public interface OutboxConfig {

  /** Whether this process relays; by default in role projector. */
  @WithDefault("false")
  boolean enabled();

  /** How often the relay looks for what was written. */
  @WithDefault("200ms")
  Duration pace();

  /** How long the relay waits for Kafka before it tries the same again. */
  @WithDefault("5s")
  Duration ackTimeout();
}
