package dev.vitral.voting.ballot;

import dev.vitral.voting.ballot.AllowanceStore.Reservation;
import dev.vitral.voting.contest.Candidate;
import dev.vitral.voting.contest.Contest;
import dev.vitral.voting.voter.Voter;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Takes votes. A vote is accepted when Kafka has acknowledged it and not before; sent again, it is
 * the same vote. The allowance in Redis answers a voter at once; if Redis is away the vote is taken
 * all the same, and the counter, which alone decides what counts, holds the limit.
 */
@ApplicationScoped
public class BallotBox {

  private static final Logger LOG = Logger.getLogger(BallotBox.class);

  private final AllowanceStore allowances;
  private final VoteStream stream;
  private final VoteIds ids;
  private final MeterRegistry metrics;

  BallotBox(AllowanceStore allowances, VoteStream stream, VoteIds ids, MeterRegistry metrics) {
    this.allowances = allowances;
    this.stream = stream;
    this.ids = ids;
    this.metrics = metrics;
  }

  /** Takes a form's vote: one per voter, candidate and round, however often the form is sent. */
  public Uni<Outcome> cast(Voter voter, Contest contest, Candidate candidate) {
    UUID id = ids.derived(voter, contest, candidate);
    return cast(id, voter, contest, candidate, Vote.Channel.FORM);
  }

  /** Takes a vote whose id the client has chosen. */
  public Uni<Outcome> cast(UUID id, Voter voter, Contest contest, Candidate candidate) {
    return cast(id, voter, contest, candidate, Vote.Channel.JSON);
  }

  private Uni<Outcome> cast(
      UUID id, Voter voter, Contest contest, Candidate candidate, Vote.Channel channel) {
    Vote vote =
        new Vote(
            id,
            contest.id(),
            contest.round(),
            candidate.id(),
            voter.id(),
            channel,
            Instant.now().truncatedTo(ChronoUnit.MICROS));
    return allowances
        .reserve(vote, contest.votesPerVoter())
        .chain(reservation -> follow(reservation, vote))
        .invoke(outcome -> count(channel, outcome));
  }

  private Uni<Outcome> follow(Reservation reservation, Vote vote) {
    return switch (reservation) {
      case RESERVED, UNKNOWN -> send(vote);
      case REPEATED -> Uni.createFrom().item(Outcome.REPEATED);
      case OTHER_CANDIDATE -> Uni.createFrom().item(Outcome.ID_TAKEN);
      case EXHAUSTED -> Uni.createFrom().item(Outcome.OVER_LIMIT);
    };
  }

  private Uni<Outcome> send(Vote vote) {
    return stream
        .append(vote)
        .chain(() -> allowances.taken(vote))
        .replaceWith(Outcome.ACCEPTED)
        .onFailure()
        .invoke(e -> LOG.warnf("Vote %s is not acknowledged: %s", vote.id(), e))
        .onFailure()
        .recoverWithItem(Outcome.UNAVAILABLE);
  }

  private void count(Vote.Channel channel, Outcome outcome) {
    metrics
        .counter(
            "voting.ballots",
            "channel",
            channel.name().toLowerCase(Locale.ROOT),
            "outcome",
            outcome.name().toLowerCase(Locale.ROOT))
        .increment();
  }
}
