package dev.vitral.shell.statics;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Static files. */
@ConfigMapping(prefix = "vitral.static")
public interface StaticsConfig {

  /** How long a browser may keep a file under its name without hash. */
  @WithDefault("60s")
  Duration maxAge();

  /** Version of the htmx webjar; the build fills it in. */
  String htmxVersion();
}
