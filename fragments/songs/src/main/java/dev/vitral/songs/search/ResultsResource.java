package dev.vitral.songs.search;

import dev.vitral.kit.locale.RequestLocale;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The search page's results, as htmx asks for them. */
@Path("/fragments/songs/results")
@Produces(MediaType.TEXT_HTML)
@Blocking
public class ResultsResource {

  private final Search search;
  private final Desk desk;
  private final RequestLocale locale;

  ResultsResource(Search search, Desk desk, RequestLocale locale) {
    this.search = search;
    this.desk = desk;
    this.locale = locale;
  }

  @GET
  public Response results(
      @RestQuery @Nullable String q,
      @RestQuery @Nullable String lang,
      @RestQuery @Nullable String mood,
      @RestQuery @Nullable String pace,
      @RestQuery @Nullable String artist,
      @RestQuery @Nullable String cursor) {
    Question question = desk.question(q, new Filters(lang, mood, pace, artist), cursor);
    return Part.of(SongsViews.results(question, search.ask(question)), Part.FRESH)
        .header("HX-Push-Url", locale.url(SongLinks.self(question)))
        .build();
  }
}
