package dev.vitral.reviews.writing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Writing. */
@ConfigMapping(prefix = "vitral.reviews.writing")
public interface WritingConfig {

  /** Writes that one editor may make in a minute; further ones are answered 429. */
  @WithDefault("240")
  int perMinute();

  /** How long an idempotency key is remembered. */
  @WithDefault("7d")
  Duration keysKept();
}
