package dev.vitral.voting.ballot;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The intake. */
@ConfigMapping(prefix = "vitral.voting.ballot")
public interface BallotConfig {

  /** Prefix of every Redis key of this fragment, such as {@code voting:}. */
  String prefix();

  /** How long a voter waits for Kafka before the answer is 503. */
  @WithDefault("2s")
  Duration ackTimeout();

  /**
   * How long the intake waits for Redis before it goes on without: the counter has the last word.
   */
  @WithDefault("250ms")
  Duration allowanceTimeout();

  /** How long Redis remembers what a voter has used of an allowance. */
  @WithDefault("30d")
  Duration allowanceLifetime();
}
