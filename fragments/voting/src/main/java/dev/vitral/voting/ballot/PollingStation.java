package dev.vitral.voting.ballot;

import dev.vitral.voting.contest.Candidate;
import dev.vitral.voting.contest.Contest;
import dev.vitral.voting.contest.Contests;
import dev.vitral.voting.voter.Voter;
import dev.vitral.voting.voter.VoterCookie;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What every way of voting checks first, or refuses with the right words. */
@RequestScoped
class PollingStation {

  private final Contests contests;
  private final VoterCookie cookie;
  private final Refusals refusals;

  PollingStation(Contests contests, VoterCookie cookie, Refusals refusals) {
    this.contests = contests;
    this.cookie = cookie;
    this.refusals = refusals;
  }

  /** The public contest of that id; 404 without. */
  Contest contest(String id) {
    return contests.find(id).orElseThrow(refusals::unknownContest);
  }

  /** The contest of that id, if it takes votes; 404 without, 409 when closed. */
  Contest openContest(String id) {
    Contest contest = contest(id);
    if (!contest.isOpen()) {
      throw refusals.closed(contest);
    }
    return contest;
  }

  /** The candidate of that id; 422 without. */
  Candidate candidate(Contest contest, @Nullable String id) {
    return Optional.ofNullable(id)
        .flatMap(contest::candidate)
        .orElseThrow(refusals::unknownCandidate);
  }

  /** The voter of a signed cookie. */
  Optional<Voter> voter(@Nullable String presented) {
    return cookie.read(presented);
  }
}
