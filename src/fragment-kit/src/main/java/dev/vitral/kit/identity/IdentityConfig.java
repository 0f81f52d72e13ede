package dev.vitral.kit.identity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Whose tokens a fragment believes. */
@ConfigMapping(prefix = "vitral.identity")
public interface IdentityConfig {

  /** Where the issuer's public keys are (JWK Set, RFC 7517); without it no token is believed. */
  Optional<URI> jwksUrl();

  /** Who has to have issued a token. */
  @WithDefault("vitral")
  String issuer();

  /** For whom a token has to be made: this fragment's name. */
  @WithDefault("${quarkus.application.name}")
  String audience();

  /** How far the issuer's clock may be off. */
  @WithDefault("5s")
  Duration clockSkew();

  /**
   * How long keys are kept where the issuer does not say; an unknown key id makes the fragment look
   * earlier.
   */
  @WithDefault("5m")
  Duration keysKept();

  /** How long the issuer may take to hand out its keys. */
  @WithDefault("1s")
  Duration keysDeadline();
}
