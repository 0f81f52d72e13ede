package dev.vitral.voting.leaderboard;

import dev.vitral.kit.http.VitralHeaders;
import dev.vitral.kit.locale.RequestLocale;
import dev.vitral.voting.contest.Contest;
import dev.vitral.voting.contest.Contests;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.List;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestQuery;

/** The include {@code voting/leaderboard}, its fallback and its stream. */
@Path("/fragments/voting/leaderboard")
@Blocking
public class LeaderboardResource {

  /** A board moves with every vote: nobody is shown one that is older than a few seconds. */
  private static final String FRESHNESS = "public, max-age=1, stale-while-revalidate=4";

  private final Contests contests;
  private final Boards boards;
  private final LiveBoards live;
  private final LeaderboardConfig config;
  private final RequestLocale locale;

  LeaderboardResource(
      Contests contests,
      Boards boards,
      LiveBoards live,
      LeaderboardConfig config,
      RequestLocale locale) {
    this.contests = contests;
    this.boards = boards;
    this.live = live;
    this.config = config;
    this.locale = locale;
  }

  @GET
  @Produces(MediaType.TEXT_HTML)
  public Response leaderboard() {
    return part(
        contests
            .featured()
            .map(contest -> view(contest, false))
            .orElseGet(() -> LeaderboardViews.nothing(false)));
  }

  /** The board with its time, for the shell to keep. */
  @GET
  @Path("fallback")
  @Produces(MediaType.TEXT_HTML)
  public Response fallback() {
    return part(
        contests
            .featured()
            .map(contest -> view(contest, true))
            .orElseGet(() -> LeaderboardViews.nothing(true)));
  }

  /** The standings, now and whenever they change; all of them with {@code rows=all}. */
  @GET
  @Path("events")
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @ResponseHeader(name = "Cache-Control", value = "no-store")
  public Multi<OutboundSseEvent> events(
      @RestQuery @DefaultValue("top") String rows, @Context Sse sse) {
    LiveBoards.Rows shown = rows.equals("all") ? LiveBoards.Rows.ALL : LiveBoards.Rows.TOP;
    return live.stream(shown, locale.locale(), sse);
  }

  private TemplateInstance view(Contest contest, boolean fallback) {
    Board board = boards.of(contest.id());
    List<Standing> top = Standing.of(contest, board).stream().limit(config.size()).toList();
    return fallback
        ? LeaderboardViews.fallback(contest, board, top)
        : LeaderboardViews.leaderboard(contest, board, top);
  }

  private static Response part(TemplateInstance view) {
    return Response.ok(view.render())
        .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
        .header("Cache-Control", FRESHNESS)
        .header(VitralHeaders.SURROGATE_KEY, "voting-board")
        .build();
  }
}
