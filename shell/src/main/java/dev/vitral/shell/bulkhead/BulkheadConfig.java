package dev.vitral.shell.bulkhead;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Map;

/** Places of each fragment. */
@ConfigMapping(prefix = "vitral.bulkhead")
public interface BulkheadConfig {

  /** Requests to one fragment at a time: parts, pages and what passes through, without streams. */
  @WithDefault("64")
  int concurrency();

  /** Requests that may wait for one of these places; further ones are refused at once. */
  @WithDefault("64")
  int queue();

  /** Event streams of one fragment that may be opening at a time; further ones wait. */
  @WithDefault("8")
  int openings();

  /**
   * Requests, at least 1, that a fragment, the key, is asked in a second, and as many at once after
   * a calm one; further ones are refused at once. Without it a fragment is asked as often as it has
   * places.
   */
  Map<String, Integer> rates();
}
