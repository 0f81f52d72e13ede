package dev.vitral.songs.search;

import dev.vitral.kit.http.VitralHeaders;
import dev.vitral.kit.locale.RequestLocale;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The search page and the songs' own pages; JSON for those who ask for it. */
@Path("/songs")
@Blocking
@Produces({MediaType.TEXT_HTML, MediaType.APPLICATION_JSON})
public class SongsResource {

  private static final String FRESHNESS = "public, max-age=30, stale-while-revalidate=60";
  private static final int ALIKE = 4;

  private final Search search;
  private final Desk desk;
  private final RequestLocale locale;

  SongsResource(Search search, Desk desk, RequestLocale locale) {
    this.search = search;
    this.desk = desk;
    this.locale = locale;
  }

  @GET
  public Response search(
      @RestQuery @Nullable String q,
      @RestQuery @Nullable String lang,
      @RestQuery @Nullable String mood,
      @RestQuery @Nullable String pace,
      @RestQuery @Nullable String artist,
      @RestQuery @Nullable String cursor,
      HttpHeaders request) {
    Question question = desk.question(q, new Filters(lang, mood, pace, artist), cursor);
    Answer answer = search.ask(question);
    return wantsJson(request)
        ? json(AskResource.Answered.of(question, answer, locale))
        : page(SongsViews.search(question, answer));
  }

  @GET
  @Path("{id}")
  public Response song(@RestPath String id, HttpHeaders request) {
    WholeSong song = search.song(id).orElseThrow(NotFoundException::new);
    return wantsJson(request)
        ? json(song)
        : page(SongsViews.song(song, search.moreLike(song, ALIKE)));
  }

  private static boolean wantsJson(HttpHeaders request) {
    String accept = String.valueOf(request.getHeaderString(HttpHeaders.ACCEPT));
    return accept.contains("json") && !accept.contains("text/html");
  }

  private static Response json(Object entity) {
    return Response.ok(entity, MediaType.APPLICATION_JSON_TYPE)
        .header(VitralHeaders.SURROGATE_KEY, "songs")
        .header("Cache-Control", FRESHNESS)
        .header("Vary", "Accept")
        .build();
  }

  private static Response page(TemplateInstance document) {
    return Response.ok(document.render())
        .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
        .header(VitralHeaders.LAYOUT, "default")
        .header(VitralHeaders.SURROGATE_KEY, "songs")
        .header("Cache-Control", FRESHNESS)
        .header("Vary", "Accept")
        .build();
  }
}
