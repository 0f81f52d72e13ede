package dev.vitral.voting.leaderboard;

import dev.vitral.kit.locale.RequestLocale;
import dev.vitral.voting.contest.Contest;
import dev.vitral.voting.contest.Contests;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestPath;

/** A contest's results for programs and spreadsheets. */
@Path("/voting/contests/{contest}/results")
@Blocking
public class ResultsResource {

  private static final String FRESHNESS = "public, max-age=1, stale-while-revalidate=10";

  private static final String CSV = "text/csv;charset=UTF-8";
  private static final MediaType CSV_TYPE = MediaType.valueOf(CSV);

  private final Contests contests;
  private final Boards boards;
  private final RequestLocale locale;

  ResultsResource(Contests contests, Boards boards, RequestLocale locale) {
    this.contests = contests;
    this.boards = boards;
    this.locale = locale;
  }

  /** JSON, or CSV (RFC 4180, UTF-8) for those who prefer it. */
  @GET
  @Produces({MediaType.APPLICATION_JSON, CSV})
  public Response results(@RestPath String contest, HttpHeaders request) {
    Results results = of(contest);
    MediaType preferred = request.getAcceptableMediaTypes().get(0);
    return preferred.getSubtype().equals(CSV_TYPE.getSubtype())
        ? fresh(results.csv(), CSV_TYPE)
        : fresh(results, MediaType.APPLICATION_JSON_TYPE);
  }

  private Results of(String id) {
    Contest contest = contests.find(id).orElseThrow(NotFoundException::new);
    return Results.of(contest, boards.of(contest.id()), locale.locale());
  }

  private static Response fresh(Object results, MediaType type) {
    return Response.ok(results, type)
        .header("Cache-Control", FRESHNESS)
        .header("Vary", "Accept")
        .build();
  }
}
