package dev.vitral.header.throttle;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How often one may try. */
@ConfigMapping(prefix = "vitral.header.throttle")
public interface ThrottleConfig {

  /**
   * Wrong passwords for one account at once; then as many within each window, evenly spread, and
   * further ones are answered 429. Places from which its owner has logged in are counted by
   * themselves.
   */
  @WithDefault("10")
  int passwordsPerAccount();

  /** Wrong passwords from one address within each window, evenly spread. */
  @WithDefault("50")
  int passwordsPerAddress();

  /** Wrong passwords from one address at once, before they are spread. */
  @WithDefault("10")
  int passwordsAtOnce();

  /** Attempts to make an account from one address at once; then as many within each window. */
  @WithDefault("20")
  int accountsPerAddress();

  /** Mails that one address asks for at once; then as many within each window. */
  @WithDefault("20")
  int mailsPerAddress();

  /** After which all is forgotten; each attempt is after its part of it. */
  @WithDefault("10m")
  Duration window();

  /** Whether attempts from loopback and from unknown addresses are counted too. */
  @WithDefault("false")
  boolean everywhere();
}
