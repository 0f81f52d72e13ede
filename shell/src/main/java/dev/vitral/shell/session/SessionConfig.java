package dev.vitral.shell.session;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Sessions and what they are exchanged for. */
@ConfigMapping(prefix = "vitral.session")
public interface SessionConfig {

  /**
   * How long an exchange is believed, 5 s at most: a session that was revoked elsewhere ends then.
   */
  @WithDefault("5s")
  Duration keep();

  /** How long whoever keeps the sessions may take to answer. */
  @WithDefault("1s")
  Duration deadline();

  /** How long nobody is asked again after an exchange that failed. */
  @WithDefault("1s")
  Duration retry();

  /** Sessions remembered at a time; the longest unused is forgotten first. */
  @WithDefault("10000")
  int remembered();
}
