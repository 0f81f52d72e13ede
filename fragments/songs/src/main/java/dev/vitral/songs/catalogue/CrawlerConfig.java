package dev.vitral.songs.catalogue;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Looking for new files. */
@ConfigMapping(prefix = "vitral.songs.crawler")
public interface CrawlerConfig {

  /** Whether this process looks by itself; by default in role ingest. */
  @WithDefault("false")
  boolean enabled();

  /** Whether it looks once and ends, as a job does; by default in role crawler. */
  @WithDefault("false")
  boolean once();

  /** How often it looks. */
  @WithDefault("30s")
  Duration every();

  /** A file that is queued but not begun after this time is published again. */
  @WithDefault("15m")
  Duration requeueAfter();

  /** How long publishing one file may take. */
  @WithDefault("5s")
  Duration ackTimeout();
}
