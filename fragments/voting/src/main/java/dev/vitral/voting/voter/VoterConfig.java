package dev.vitral.voting.voter;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The voter's cookie. */
@ConfigMapping(prefix = "vitral.voting.voter")
public interface VoterConfig {

  /**
   * 32 random bytes in base64url that sign cookies and derive vote ids; the same on all replicas.
   */
  String signingKey();

  /** How long a browser keeps the cookie. */
  @WithDefault("365d")
  Duration cookieLifetime();
}
