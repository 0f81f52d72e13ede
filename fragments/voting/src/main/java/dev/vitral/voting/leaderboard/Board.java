package dev.vitral.voting.leaderboard;

import java.time.Instant;
import java.util.Map;

/**
 * The totals of a contest at one moment.
 *
 * @param revision grows with every change of the totals; 0 before the first vote
 * @param at when the totals became so
 * @param votes counted votes by candidate id; a candidate without any is absent
 */
public record Board(String contest, long revision, Instant at, Map<String, Long> votes) {

  public Board {
    votes = Map.copyOf(votes);
  }

  /** A candidate's counted votes. */
  public long votesFor(String candidate) {
    return votes.getOrDefault(candidate, 0L);
  }

  /** All counted votes. */
  public long total() {
    return votes.values().stream().mapToLong(Long::longValue).sum();
  }
}
