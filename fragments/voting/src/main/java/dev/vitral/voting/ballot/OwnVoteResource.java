package dev.vitral.voting.ballot;

import dev.vitral.kit.http.VitralHeaders;
import dev.vitral.voting.contest.Candidate;
import dev.vitral.voting.contest.Contest;
import dev.vitral.voting.voter.Voter;
import dev.vitral.voting.voter.VoterCookie;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** A form's vote as a page, for the voter whose cookie its id was derived from and nobody else. */
@Path("/voting/contests/{contest}/votes/{vote: [0-9a-f-]{36}}")
@Blocking
public class OwnVoteResource {

  private final PollingStation station;
  private final VoteIds ids;
  private final VoteStatusStore statuses;
  private final Refusals refusals;

  OwnVoteResource(
      PollingStation station, VoteIds ids, VoteStatusStore statuses, Refusals refusals) {
    this.station = station;
    this.ids = ids;
    this.statuses = statuses;
    this.refusals = refusals;
  }

  /** 404 for every id that is not the visitor's own. */
  @GET
  @Produces(MediaType.TEXT_HTML)
  public Response vote(
      @RestPath String contest,
      @RestPath UUID vote,
      @CookieParam(VoterCookie.NAME) @Nullable String presented) {
    Contest known = station.contest(contest);
    Voter voter = station.voter(presented).orElseThrow(refusals::unknownVote);
    Candidate candidate =
        known.candidates().stream()
            .filter(c -> ids.derived(voter, known, c).equals(vote))
            .findFirst()
            .orElseThrow(refusals::unknownVote);
    return Response.ok(BallotViews.vote(known, candidate, vote, statuses.of(vote)).render())
        .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
        .header(VitralHeaders.LAYOUT, "default")
        .header("Cache-Control", "private, no-store")
        .build();
  }
}
