package dev.vitral.header.exchange;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** With what a replica was started. */
record IssuerSettings(String signingKey, Optional<List<String>> otherKeys, Duration lifetime)
    implements ExchangeConfig {

  private static final Duration USUAL = Duration.ofSeconds(60);

  static IssuerSettings of(String signingKey, String... otherKeys) {
    return new IssuerSettings(signingKey, Optional.of(List.of(otherKeys)), USUAL);
  }

  IssuerSettings with(Duration lifetime) {
    return new IssuerSettings(signingKey, otherKeys, lifetime);
  }
}
