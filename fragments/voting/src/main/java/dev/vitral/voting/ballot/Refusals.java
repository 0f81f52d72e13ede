package dev.vitral.voting.ballot;

import dev.vitral.kit.locale.RequestLocale;
import dev.vitral.kit.problem.ProblemException;
import dev.vitral.voting.contest.Contest;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.enterprise.context.RequestScoped;
import java.util.Locale;

/** Why the intake says no: the status and the sentence, in the visitor's language. */
@RequestScoped
class Refusals {

  private static final String RETRY_AFTER = "Retry-After";

  private final BallotMessages messages;

  Refusals(RequestLocale locale) {
    messages = messagesIn(locale.locale());
  }

  private static BallotMessages messagesIn(Locale locale) {
    return MessageBundles.get(BallotMessages.class, Localized.Literal.of(locale.getLanguage()));
  }

  ProblemException unknownContest() {
    return new ProblemException(404, messages.unknown_contest());
  }

  ProblemException unknownVote() {
    return new ProblemException(404, messages.unknown_vote());
  }

  ProblemException noVoter(String voters) {
    return new ProblemException(401, messages.voter_missing())
        .with("voters", voters)
        .withHeader("WWW-Authenticate", "Cookie cookie-name=\"__Host-voter\"");
  }

  ProblemException noBody() {
    return new ProblemException(400, messages.body_missing());
  }

  ProblemException closed(Contest contest) {
    return new ProblemException(409, messages.contest_closed()).with("contest", contest.id());
  }

  ProblemException unknownCandidate() {
    return new ProblemException(422, messages.unknown_candidate()).with("field", "candidate");
  }

  ProblemException invalidVoteId() {
    return new ProblemException(422, messages.invalid_vote_id()).with("field", "voteId");
  }

  /** The refusal that an outcome means; only for outcomes that are one. */
  ProblemException of(Outcome outcome, Contest contest) {
    return switch (outcome) {
      case OVER_LIMIT ->
          new ProblemException(429, messages.over_limit(contest.votesPerVoter()))
              .with("limit", contest.votesPerVoter())
              .with("round", contest.round());
      case ID_TAKEN -> new ProblemException(422, messages.vote_id_taken()).with("field", "voteId");
      case UNAVAILABLE ->
          new ProblemException(503, messages.unavailable()).withHeader(RETRY_AFTER, "1");
      case ACCEPTED, REPEATED -> throw new IllegalArgumentException("Not a refusal: " + outcome);
    };
  }
}
