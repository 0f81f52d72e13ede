package dev.vitral.shell.reuse;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The last good answers of fragments, for when these fail. */
@ConfigMapping(prefix = "vitral.stale")
public interface LastGoodConfig {

  /** What all of them may fill together; with {@code 0} none is kept. */
  @WithDefault("16M")
  MemorySize size();

  /** What those of one fragment may fill. */
  @WithDefault("4M")
  MemorySize quota();

  /**
   * How old one may be to stand in; a fragment's {@code stale-if-error} can only make it shorter.
   */
  @WithDefault("24h")
  Duration longest();
}
