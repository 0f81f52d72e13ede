package dev.vitral.voting.ballot;

import dev.vitral.kit.http.VitralHeaders;
import dev.vitral.kit.problem.ProblemException;
import dev.vitral.voting.contest.Candidate;
import dev.vitral.voting.contest.Contest;
import dev.vitral.voting.voter.Voter;
import dev.vitral.voting.voter.VoterCookie;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/**
 * The form's vote as htmx sends it: the same rules as {@link VoteResource}, answered by a notice
 * that stands where the form is. A refusal is 422 whatever its reason: the portal lets htmx show no
 * other error.
 */
@Path("/fragments/voting/contests/{contest}/votes")
@Blocking
public class VotePartialResource {

  /** Raised in the browser when a vote is in; declared in the manifest. */
  static final String CAST = "voting:cast";

  private static final int SHOWN_ERROR = 422;

  private final PollingStation station;
  private final BallotBox box;
  private final VoterCookie cookie;
  private final Refusals refusals;

  VotePartialResource(
      PollingStation station, BallotBox box, VoterCookie cookie, Refusals refusals) {
    this.station = station;
    this.box = box;
    this.cookie = cookie;
    this.refusals = refusals;
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Uni<Response> cast(
      @RestPath String contest,
      @RestForm @Nullable String candidate,
      @CookieParam(VoterCookie.NAME) @Nullable String presented) {
    try {
      Contest open = station.openContest(contest);
      Candidate chosen = station.candidate(open, candidate);
      Optional<Voter> voter = station.voter(presented);
      return voter.isEmpty()
          ? Uni.createFrom().item(confirm(open, chosen))
          : box.cast(voter.get(), open, chosen).map(outcome -> notice(outcome, open, chosen));
    } catch (ProblemException refused) {
      return Uni.createFrom().item(refusal(refused));
    }
  }

  private Response confirm(Contest contest, Candidate candidate) {
    return html(200, BallotViews.confirm(contest, candidate))
        .cookie(cookie.write(Voter.fresh()))
        .build();
  }

  private Response notice(Outcome outcome, Contest contest, Candidate candidate) {
    return switch (outcome) {
      case ACCEPTED ->
          html(200, BallotViews.notice(candidate, false))
              .header(VitralHeaders.HX_TRIGGER, CAST)
              .build();
      case REPEATED -> html(200, BallotViews.notice(candidate, true)).build();
      case OVER_LIMIT, ID_TAKEN, UNAVAILABLE -> refusal(refusals.of(outcome, contest));
    };
  }

  private static Response refusal(ProblemException refused) {
    return html(SHOWN_ERROR, BallotViews.refusal(refused.detail().orElse(""))).build();
  }

  private static Response.ResponseBuilder html(int status, TemplateInstance notice) {
    return Response.status(status)
        .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
        .header("Cache-Control", "no-store")
        .entity(notice.render());
  }
}
