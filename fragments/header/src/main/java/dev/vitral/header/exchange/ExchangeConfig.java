package dev.vitral.header.exchange;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The tokens that fragments get. */
@ConfigMapping(prefix = "vitral.header.exchange")
public interface ExchangeConfig {

  /**
   * At least 32 random bytes in base64url of which the key that signs is made; the same on all
   * replicas.
   */
  String signingKey();

  /** Signing keys before or after this one, whose tokens are believed while keys are changed. */
  Optional<List<String>> otherKeys();

  /** How long a token is good; at most a minute, since roles may change. */
  @WithDefault("60s")
  Duration lifetime();
}
