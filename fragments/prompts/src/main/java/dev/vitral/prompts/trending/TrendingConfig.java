package dev.vitral.prompts.trending;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The include with what is liked most. */
@ConfigMapping(prefix = "vitral.prompts.trending")
public interface TrendingConfig {

  /** Prompts shown where the most liked ones are a guest, as on the home page. */
  @WithDefault("7")
  int size();

  /** Prompts shown there while the shell has too much to do. */
  @WithDefault("2")
  int lightSize();
}
