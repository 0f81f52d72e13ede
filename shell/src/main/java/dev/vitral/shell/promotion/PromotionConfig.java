package dev.vitral.shell.promotion;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What a manifest has to pass before it counts. */
@ConfigMapping(prefix = "vitral.promotion")
public interface PromotionConfig {

  /**
   * Whether the fragment is also asked for what it promises. Without, its manifest alone is
   * checked.
   */
  @WithDefault("true")
  boolean conduct();
}
