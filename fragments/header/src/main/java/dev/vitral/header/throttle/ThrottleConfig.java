package dev.vitral.header.throttle;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How often one may try. */
@ConfigMapping(prefix = "vitral.header.throttle")
public interface ThrottleConfig {

  /**
   * Wrong passwords for one account within the window; further attempts are answered 429. Places
   * from which its owner has logged in are counted by themselves.
   */
  @WithDefault("10")
  int passwordsPerAccount();

  /** Wrong passwords from one address within the window. */
  @WithDefault("50")
  int passwordsPerAddress();

  /** How many of them without a wait; further ones are evenly spread over the window. */
  @WithDefault("10")
  int passwordsAtOnce();

  /** Attempts to make an account from one address within the window. */
  @WithDefault("20")
  int accountsPerAddress();

  /** Mails that one address asks for within the window. */
  @WithDefault("20")
  int mailsPerAddress();

  /** In which so many may be tried; each is forgotten after its part of it. */
  @WithDefault("10m")
  Duration window();

  /** Whether attempts from loopback and from unknown addresses are counted too. */
  @WithDefault("false")
  boolean everywhere();
}
