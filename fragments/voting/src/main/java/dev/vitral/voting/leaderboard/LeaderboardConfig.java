package dev.vitral.voting.leaderboard;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The board. */
@ConfigMapping(prefix = "vitral.voting.leaderboard")
public interface LeaderboardConfig {

  /** Prefix of every Redis key and channel of this fragment, such as {@code voting:}. */
  String prefix();

  /** Whether this process feeds live boards; by default in role web. */
  @WithDefault("false")
  boolean live();

  /** Candidates shown where the board is a guest, as on the home page. */
  @WithDefault("14")
  int size();

  /** Shortest time between two live updates; changes in between are shown together. */
  @WithDefault("250ms")
  Duration pace();

  /** How often an open stream says something, so that nobody takes it for dead. */
  @WithDefault("10s")
  Duration heartbeat();

  /** How often the board is read again without being told, should an announcement be lost. */
  @WithDefault("2s")
  Duration refresh();
}
