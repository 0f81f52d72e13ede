package dev.vitral.voting.ballot;

import dev.vitral.kit.http.VitralHeaders;
import dev.vitral.kit.locale.RequestLocale;
import dev.vitral.voting.contest.Candidate;
import dev.vitral.voting.contest.Contest;
import dev.vitral.voting.contest.Contests;
import dev.vitral.voting.leaderboard.Board;
import dev.vitral.voting.leaderboard.Boards;
import dev.vitral.voting.leaderboard.Standing;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The pages of a contest: ballot paper and confirmation. */
@Path("/voting")
@Produces(MediaType.TEXT_HTML)
@Blocking
public class BallotResource {

  /** It shows counts, and who has voted comes back to it. */
  private static final String PUBLIC = "public, max-age=1";

  private final Contests contests;
  private final PollingStation station;
  private final Boards boards;
  private final RequestLocale locale;

  BallotResource(Contests contests, PollingStation station, Boards boards, RequestLocale locale) {
    this.contests = contests;
    this.station = station;
    this.boards = boards;
    this.locale = locale;
  }

  static String confirmationPath(Contest contest, Candidate candidate) {
    return "/voting/contests/" + contest.id() + "/confirmation?candidate=" + candidate.id();
  }

  /** The contest of the day. */
  @GET
  public Response featured() {
    return contests.featured().map(this::paper).orElseGet(() -> page(BallotViews.empty()));
  }

  /** The contests as JSON. */
  @GET
  @Path("contests")
  @Produces(MediaType.APPLICATION_JSON)
  public Response contests() {
    return Response.ok(ContestList.of(contests.published(), locale.locale()))
        .header("Cache-Control", PUBLIC)
        .build();
  }

  @GET
  @Path("contests/{contest}")
  public Response contest(@RestPath String contest) {
    return paper(station.contest(contest));
  }

  /** Asks somebody who has just been given a cookie to send the vote again. */
  @GET
  @Path("contests/{contest}/confirmation")
  public Response confirmation(@RestPath String contest, @RestQuery @Nullable String candidate) {
    Contest open = station.openContest(contest);
    return page(BallotViews.confirmation(open, station.candidate(open, candidate)));
  }

  private Response paper(Contest contest) {
    Board board = boards.of(contest.id());
    List<Standing> standings = Standing.of(contest, board);
    return page(BallotViews.contest(contest, board, standings));
  }

  private static Response page(TemplateInstance document) {
    return Response.ok(document.render())
        .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
        .header(VitralHeaders.LAYOUT, "default")
        .header(VitralHeaders.SURROGATE_KEY, "voting")
        .header("Cache-Control", PUBLIC)
        .build();
  }
}
