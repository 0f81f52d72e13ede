package dev.vitral.shell.limits;

import dev.vitral.shell.address.AddressBlock;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Optional;

/** What one address may ask for; of IPv6 the first 64 bits count, which are one customer's. */
@ConfigMapping(prefix = "vitral.limits")
public interface LimitsConfig {

  /** Requests in a second; further ones are answered 429. */
  @WithDefault("100")
  int requests();

  /** Requests at once, by who asked less before. */
  @WithDefault("300")
  int burst();

  /** Connections at a time; further ones are closed at once. */
  @WithDefault("200")
  int connections();

  /** Event streams at a time; further ones are answered 429. */
  @WithDefault("20")
  int streams();

  /** Event streams of all addresses at a time; further ones are answered 503. */
  @WithDefault("5000")
  int allStreams();

  /** Addresses whose requests are counted; the longest unused is forgotten first. */
  @WithDefault("20000")
  int addresses();

  /** Whether visitors from this machine are limited too. */
  @WithDefault("false")
  boolean loopback();

  /**
   * Addresses or blocks of them, separated by commas, that say in {@code X-Forwarded-For} for whom
   * they ask; their own connections are not limited. Nobody else is believed.
   */
  Optional<List<AddressBlock>> trustedProxies();
}
