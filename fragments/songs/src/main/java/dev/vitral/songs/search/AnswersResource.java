package dev.vitral.songs.search;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The include {@code songs/answers} and its fallback. */
@Path("/fragments/songs/answers")
@Produces(MediaType.TEXT_HTML)
@Blocking
public class AnswersResource {

  private static final int MOST = 10;
  private static final int USUAL = 5;

  private final Search search;
  private final Desk desk;

  AnswersResource(Search search, Desk desk) {
    this.search = search;
    this.desk = desk;
  }

  /** The best songs for a text; {@code k} of them, 1 to 10. */
  @GET
  public Response answers(@RestQuery @Nullable String q, @RestQuery @Nullable Integer k) {
    int size = Math.max(1, Math.min(MOST, k == null ? USUAL : k));
    Question question = desk.question(q, Filters.NONE, null).first(size);
    return Part.of(SongsViews.answers(question, search.ask(question)), Part.FRESH).build();
  }

  @GET
  @Path("fallback")
  public Response fallback() {
    return Part.of(SongsViews.answersfallback(), Part.LASTING).build();
  }
}
