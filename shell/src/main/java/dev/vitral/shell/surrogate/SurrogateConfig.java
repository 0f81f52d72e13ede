package dev.vitral.shell.surrogate;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/** Who in front of the shell may do the ESI itself. */
@ConfigMapping(prefix = "vitral")
public interface SurrogateConfig {

  /**
   * Surrogates that are handed templates instead of pages, separated by commas: the address or
   * block of addresses from which they connect, and their device token, such as {@code
   * 10.1.2.0/24=varnish}; without it nobody is.
   */
  Optional<List<TrustedSurrogate>> trustedSurrogates();
}
