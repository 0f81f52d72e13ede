package dev.vitral.voting.ballot;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.vitral.kit.locale.RequestLocale;
import dev.vitral.voting.contest.Candidate;
import dev.vitral.voting.contest.Contest;
import dev.vitral.voting.voter.Voter;
import dev.vitral.voting.voter.VoterCookie;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Votes by form and by JSON. */
@Path("/voting/contests/{contest}/votes")
@Blocking
public class VoteResource {

  private static final String VOTERS = "/voting/voters";

  private final PollingStation station;
  private final BallotBox box;
  private final VoteIds ids;
  private final VoterCookie cookie;
  private final Refusals refusals;
  private final RequestLocale locale;

  VoteResource(
      PollingStation station,
      BallotBox box,
      VoteIds ids,
      VoterCookie cookie,
      Refusals refusals,
      RequestLocale locale) {
    this.station = station;
    this.box = box;
    this.ids = ids;
    this.cookie = cookie;
    this.refusals = refusals;
    this.locale = locale;
  }

  /** A form's vote: 303 to the vote, or, for somebody new, to a page that asks to confirm. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Uni<Response> castForm(
      @RestPath String contest,
      @RestForm @Nullable String candidate,
      @CookieParam(VoterCookie.NAME) @Nullable String presented) {
    Contest open = station.openContest(contest);
    Candidate chosen = station.candidate(open, candidate);
    Optional<Voter> voter = station.voter(presented);
    if (voter.isEmpty()) {
      return Uni.createFrom().item(confirmation(open, chosen));
    }
    UUID id = ids.derived(voter.get(), open, chosen);
    return box.cast(voter.get(), open, chosen)
        .map(outcome -> taken(outcome, open, seeOther(votePath(open, id))));
  }

  /** A client's vote: 202 when it is new, 200 when it was there before. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Uni<Response> castJson(
      @RestPath String contest,
      @Nullable Ballot ballot,
      @CookieParam(VoterCookie.NAME) @Nullable String presented) {
    Contest known = station.contest(contest);
    Voter voter = station.voter(presented).orElseThrow(() -> refusals.noVoter(locale.url(VOTERS)));
    if (ballot == null) {
      throw refusals.noBody();
    }
    UUID id = VoteIds.given(ballot.voteId()).orElseThrow(refusals::invalidVoteId);
    Candidate chosen = station.candidate(known, ballot.candidate());
    Contest open = station.openContest(contest);
    return box.cast(id, voter, open, chosen)
        .map(
            outcome ->
                taken(outcome, open, receipt(outcome, new Receipt(id, open.id(), chosen.id()))));
  }

  private Response taken(Outcome outcome, Contest contest, Response.ResponseBuilder success) {
    return switch (outcome) {
      case ACCEPTED, REPEATED -> success.header("Cache-Control", "no-store").build();
      case OVER_LIMIT, ID_TAKEN, UNAVAILABLE -> throw refusals.of(outcome, contest);
    };
  }

  private Response confirmation(Contest contest, Candidate candidate) {
    return seeOther(BallotResource.confirmationPath(contest, candidate))
        .cookie(cookie.write(Voter.fresh()))
        .header("Cache-Control", "no-store")
        .build();
  }

  /** Relative, so that it leads to the portal and not to this service. */
  private Response.ResponseBuilder seeOther(String path) {
    return Response.status(Response.Status.SEE_OTHER).header("Location", locale.url(path));
  }

  private static Response.ResponseBuilder receipt(Outcome outcome, Receipt receipt) {
    return Response.status(outcome == Outcome.REPEATED ? 200 : 202)
        .type(MediaType.APPLICATION_JSON)
        .entity(receipt);
  }

  private static String votePath(Contest contest, UUID id) {
    return "/voting/contests/" + contest.id() + "/votes/" + id;
  }

  /** What a JSON client sends. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Ballot(@Nullable String voteId, @Nullable String candidate) {}

  /** What it gets back. */
  record Receipt(UUID voteId, String contest, String candidate) {}
}
