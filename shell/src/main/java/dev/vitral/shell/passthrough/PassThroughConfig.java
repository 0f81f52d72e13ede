package dev.vitral.shell.passthrough;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Answers that pass through. */
@ConfigMapping(prefix = "vitral.pass-through")
public interface PassThroughConfig {

  /** How long a fragment may take until its answer begins. */
  @WithDefault("10s")
  Duration deadline();

  /** How long an answer may be silent once it has begun; event streams send a heartbeat. */
  @WithDefault("30s")
  Duration idle();
}
