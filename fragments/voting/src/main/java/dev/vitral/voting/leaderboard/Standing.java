package dev.vitral.voting.leaderboard;

import dev.vitral.voting.contest.Candidate;
import dev.vitral.voting.contest.Contest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A candidate's place on the board.
 *
 * @param rank from 1; equal votes share a rank
 * @param percent of all counted votes, 0 to 100, one decimal
 */
public record Standing(int rank, Candidate candidate, long votes, double percent) {

  /** Every candidate of a contest, the leader first; equal votes keep the ballot paper's order. */
  public static List<Standing> of(Contest contest, Board board) {
    List<Candidate> sorted = new ArrayList<>(contest.candidates());
    sorted.sort(Comparator.comparingLong((Candidate c) -> board.votesFor(c.id())).reversed());
    long total = board.total();
    List<Standing> standings = new ArrayList<>();
    for (Candidate candidate : sorted) {
      long votes = board.votesFor(candidate.id());
      standings.add(
          new Standing(rankAfter(standings, votes), candidate, votes, percent(votes, total)));
    }
    return List.copyOf(standings);
  }

  private static int rankAfter(List<Standing> before, long votes) {
    if (before.isEmpty()) {
      return 1;
    }
    Standing last = before.get(before.size() - 1);
    return last.votes() == votes ? last.rank() : before.size() + 1;
  }

  private static double percent(long votes, long total) {
    return total == 0 ? 0 : Math.round(1000.0 * votes / total) / 10.0;
  }
}
