package dev.vitral.songs.catalogue;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** The sample files. */
@ConfigMapping(prefix = "vitral.songs")
public interface SamplesConfig {

  /** Whether this process puts the sample files that the bucket lacks into it. */
  @WithDefault("false")
  boolean samples();

  /** Folder of the sample content; objects lie in {@code bucket/<bucket>/<key>}. */
  Optional<Path> contentDir();
}
