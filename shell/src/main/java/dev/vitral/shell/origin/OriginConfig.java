package dev.vitral.shell.origin;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Connections from the shell to fragments. */
@ConfigMapping(prefix = "vitral.origin")
public interface OriginConfig {

  /** Connections to one target of a fragment: 64 pages at a time of 5 parts each. */
  @WithDefault("320")
  int connections();

  /** Requests that may wait for a connection to one target; further ones fail at once. */
  @WithDefault("640")
  int queue();

  /** Event streams to one fragment, on connections of their own. */
  @WithDefault("1000")
  int streams();

  /** Time to establish a connection. */
  @WithDefault("500ms")
  Duration connect();

  /** An idle connection is closed after this time. */
  @WithDefault("30s")
  Duration keepAlive();
}
