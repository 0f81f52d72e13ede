package dev.vitral.voting.contest;

import java.util.List;
import java.util.Optional;

/**
 * What is voted on.
 *
 * @param id lower-case slug, the contest's segment in URLs
 * @param state whether votes are taken
 * @param round current round, from 1; a new one gives every voter new votes
 * @param votesPerVoter votes that one voter has in one round
 * @param candidates in the order of the ballot paper
 */
public record Contest(
    String id,
    Words title,
    Words summary,
    State state,
    int round,
    int votesPerVoter,
    List<Candidate> candidates) {

  public Contest {
    candidates = List.copyOf(candidates);
  }

  /** Whether votes are taken now. */
  public boolean isOpen() {
    return state == State.OPEN;
  }

  /** Whether the public may see it. */
  public boolean isPublic() {
    return state != State.DRAFT;
  }

  /** The candidate of that id, if it stands in this contest. */
  public Optional<Candidate> candidate(String candidateId) {
    return candidates.stream().filter(candidate -> candidate.id().equals(candidateId)).findFirst();
  }

  /** The life of a contest. */
  public enum State {
    /** Being prepared; not public. */
    DRAFT,
    /** Taking votes. */
    OPEN,
    /** Over; results stay. */
    CLOSED
  }
}
