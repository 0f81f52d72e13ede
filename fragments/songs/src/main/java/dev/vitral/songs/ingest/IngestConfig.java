package dev.vitral.songs.ingest;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Reading files into the index. */
@ConfigMapping(prefix = "vitral.songs.ingest")
public interface IngestConfig {

  /** Whether this process reads files; by default in role ingest. */
  @WithDefault("false")
  boolean enabled();

  /** Rows that are embedded and indexed together. */
  @WithDefault("32")
  int batch();

  /** Bad rows of a file that its status shows; the topic {@code catalogue.dead} has all. */
  @WithDefault("100")
  int shownBadRows();

  /** Longest pause between two attempts while a store is away. */
  @WithDefault("5s")
  Duration longestPause();

  /** Attempts after which a file that fails for no store's sake is given up. */
  @WithDefault("5")
  int attempts();
}
