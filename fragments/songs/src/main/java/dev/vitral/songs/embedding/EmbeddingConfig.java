package dev.vitral.songs.embedding;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** The embedder. */
@ConfigMapping(prefix = "vitral.songs.embedding")
public interface EmbeddingConfig {

  /** An {@code /encode} elsewhere; without it the model runs in this process. */
  Optional<URI> url();

  /** Bearer token for the one elsewhere. */
  Optional<String> token();

  /** Texts that are embedded at the same time; further ones wait for their turn. */
  @WithDefault("2")
  int concurrency();

  /** Threads of the model for one text. */
  @WithDefault("1")
  int threads();

  /** How long a call waits for its turn, and for one elsewhere to answer. */
  @WithDefault("2s")
  Duration timeout();

  /** How long a question waits for its turn in this process; then its words alone are searched. */
  @WithDefault("200ms")
  Duration questionTimeout();
}
