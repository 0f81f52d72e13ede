package dev.vitral.shell.connection;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What a visitor's connection may take of the shell's time and memory. */
@ConfigMapping(prefix = "vitral.connections")
public interface ConnectionConfig {

  /** Connections at a time; further ones are closed at once. */
  @WithDefault("10000")
  int most();

  /** How long a request's head may take from its first byte; then the connection is closed. */
  @WithDefault("10s")
  Duration headTime();

  /** How long a request's body may take; then the answer is 408, and the connection closed. */
  @WithDefault("30s")
  Duration bodyTime();
}
