package dev.vitral.header.apikey;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What holds for API keys. */
@ConfigMapping(prefix = "vitral.header.api-key")
public interface ApiKeyConfig {

  /** Live keys of one account; a further one is refused. */
  @WithDefault("10")
  int perAccount();

  /** How far its last use, as it is kept, may lie behind: a key in use is written down so often. */
  @WithDefault("5m")
  Duration useNoted();
}
