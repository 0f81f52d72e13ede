package dev.vitral.songs.index;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Where Elasticsearch is. */
@ConfigMapping(prefix = "vitral.songs.elasticsearch")
public interface ElasticConfig {

  /** Its address, such as {@code http://127.0.0.1:29200}. */
  String url();

  /** How long a connection may take. */
  @WithDefault("500ms")
  Duration connect();

  /** How long an answer may take. */
  @WithDefault("5s")
  Duration timeout();
}
