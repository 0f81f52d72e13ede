package dev.vitral.shell.reuse;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The portal's shared cache of fragments' answers. */
@ConfigMapping(prefix = "vitral.cache")
public interface FragmentCacheConfig {

  /** What all fragments' answers may fill together; with {@code 0} nothing is kept. */
  @WithDefault("32M")
  MemorySize size();

  /** What those of one fragment may fill; no fragment pushes out the answers of another. */
  @WithDefault("8M")
  MemorySize quota();
}
