package dev.vitral.shell.guard;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** What the shell lets in. */
@ConfigMapping(prefix = "vitral.guard")
public interface GuardConfig {

  /** Largest request body; larger ones are answered 413. */
  @WithDefault("64K")
  MemorySize bodyLimit();

  /**
   * What bodies that are coming in, or wait to be sent on, may fill together, those of one address
   * as much as is still free; what goes beyond is answered 503.
   */
  @WithDefault("16M")
  MemorySize waitingBodies();

  /** Largest sum of request header names and values; larger ones are answered 431. */
  @WithDefault("16K")
  MemorySize headerLimit();

  /** Longest request path with its query in characters; longer ones are answered 414. */
  @WithDefault("4096")
  int targetLimit();

  /**
   * The origin that visitors see, such as {@code https://vitral.example}; without it each request's
   * own scheme and {@code Host} are taken.
   */
  Optional<String> publicOrigin();

  /**
   * How long browsers are to come over TLS alone (RFC 6797), told to visitors whose origin is one
   * of {@code https}; {@code 0s} tells them to forget it.
   */
  @WithDefault("365d")
  Duration strictTransport();
}
