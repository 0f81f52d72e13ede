package dev.vitral.voting.ballot;

import dev.vitral.voting.contest.Candidate;
import dev.vitral.voting.contest.Contest;
import dev.vitral.voting.leaderboard.Board;
import dev.vitral.voting.leaderboard.Standing;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.UUID;

/** The pages of the ballot and the notices that htmx puts into them. */
@CheckedTemplate(basePath = "voting")
final class BallotViews {

  /** The ballot paper with the board beside it. */
  static native TemplateInstance contest(Contest contest, Board board, List<Standing> standings);

  /** There is nothing to vote on. */
  static native TemplateInstance empty();

  /** Asks somebody new to confirm. */
  static native TemplateInstance confirmation(Contest contest, Candidate candidate);

  /** What became of a voter's own vote; {@code status} is a {@link VoteStatus}. */
  static native TemplateInstance vote(
      Contest contest, Candidate candidate, UUID id, VoteStatus status);

  /** Notice: asks somebody new to confirm. */
  static native TemplateInstance confirm(Contest contest, Candidate candidate);

  /** Notice: the vote is in. */
  static native TemplateInstance notice(Candidate candidate, boolean repeated);

  /** Notice: the vote was refused. */
  static native TemplateInstance refusal(String text);

  private BallotViews() {}
}
