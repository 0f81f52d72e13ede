package dev.vitral.prompts.prompt;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Publishing. */
@ConfigMapping(prefix = "vitral.prompts.publishing")
public interface PublishingConfig {

  /** Prompts that one person may publish within a minute; more are answered 429. */
  @WithDefault("30")
  int perMinute();

  /** How long a repeated {@code Idempotency-Key} finds what it published. */
  @WithDefault("1d")
  Duration keyLifetime();
}
