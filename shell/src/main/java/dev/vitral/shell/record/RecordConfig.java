package dev.vitral.shell.record;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Records of the last requests, for operators. */
@ConfigMapping(prefix = "vitral.requests")
public interface RecordConfig {

  /** How many are kept, 1 to 100000. */
  @WithDefault("1000")
  int keep();

  /** What all of them may fill; each has an equal share, and what is beyond it is left out. */
  @WithDefault("4M")
  MemorySize size();
}
