package dev.vitral.songs.search;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Questions and answers. */
@ConfigMapping(prefix = "vitral.songs.search")
public interface SearchConfig {

  /** Songs on one page. */
  @WithDefault("10")
  int pageSize();

  /** Songs that each ranking brings at most; fused they are all that can be paged. */
  @WithDefault("50")
  int depth();

  /** Neighbours that the index looks at to find the nearest. */
  @WithDefault("200")
  int candidates();

  /** The constant of reciprocal rank fusion: the smaller, the more the first places count. */
  @WithDefault("20")
  int rankConstant();

  /** How much a place counts among the songs that the question quotes: above any other. */
  @WithDefault("2.0")
  double literalWeight();

  /** How much a place by words counts. */
  @WithDefault("1.0")
  double wordsWeight();

  /** How much a place by meaning counts: less, for the model has learnt mostly English. */
  @WithDefault("0.4")
  double meaningWeight();

  /** Longest question in characters; longer ones are answered 413. */
  @WithDefault("1000")
  int longestQuestion();

  /** Prefix of every Redis key of this fragment, such as {@code songs:}. */
  String prefix();

  /** How long an answer is kept. */
  @WithDefault("60s")
  Duration cacheLifetime();

  /** How long Redis may take before the answer is found without it. */
  @WithDefault("200ms")
  Duration cacheTimeout();

  /** How long Redis is left alone after it failed. */
  @WithDefault("2s")
  Duration cachePause();

  /** How often this process looks whether the index has changed. */
  @WithDefault("2s")
  Duration refresh();
}
