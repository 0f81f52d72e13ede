package dev.vitral.reviews.latest;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The include. */
@ConfigMapping(prefix = "vitral.reviews.latest")
public interface LatestConfig {

  /** Reviews shown where they are guests, as on the home page. */
  @WithDefault("6")
  int size();
}
