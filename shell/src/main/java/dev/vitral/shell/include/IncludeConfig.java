package dev.vitral.shell.include;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** What an operator decides about single includes, whatever their manifests say. */
@ConfigMapping(prefix = "vitral.include")
public interface IncludeConfig {

  /** By the include's name, such as {@code "voting/leaderboard"}. */
  @WithParentName
  Map<String, Override> overrides();

  /** One include. */
  interface Override {

    /** Until the include's last byte. */
    Optional<Duration> deadline();
  }
}
