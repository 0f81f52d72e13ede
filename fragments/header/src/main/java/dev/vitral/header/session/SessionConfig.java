package dev.vitral.header.session;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long one stays logged in. */
@ConfigMapping(prefix = "vitral.header.session")
public interface SessionConfig {

  /** Prefix of every Redis key of this fragment, such as {@code header:}. */
  String prefix();

  /** A session that nobody used for this time ends. */
  @WithDefault("7d")
  Duration idle();

  /** Every session ends after this time, however much it is used. */
  @WithDefault("30d")
  Duration lifetime();

  /** Sessions of one account; a further one ends the oldest. */
  @WithDefault("20")
  int perAccount();

  /** How long Redis may take before sessions are unavailable. */
  @WithDefault("1s")
  Duration timeout();
}
