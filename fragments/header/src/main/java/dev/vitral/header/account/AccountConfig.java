package dev.vitral.header.account;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What holds for accounts. */
@ConfigMapping(prefix = "vitral.header.account")
public interface AccountConfig {

  /** How long nobody else gets a handle that somebody gave up. */
  @WithDefault("90d")
  Duration handleRest();

  /** Handles that one account keeps resting; a further one frees the first. */
  @WithDefault("5")
  int handlesResting();
}
