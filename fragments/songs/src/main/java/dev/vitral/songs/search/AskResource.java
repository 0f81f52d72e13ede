package dev.vitral.songs.search;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vitral.kit.locale.RequestLocale;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Questions of programs. */
@Path("/ask")
@Blocking
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class AskResource {

  private final Search search;
  private final Desk desk;
  private final RequestLocale locale;

  AskResource(Search search, Desk desk, RequestLocale locale) {
    this.search = search;
    this.desk = desk;
    this.locale = locale;
  }

  @POST
  public Response ask(@Nullable Asked asked) {
    Asked said = asked == null ? new Asked(null, null, null) : asked;
    Filters filters = said.filters() == null ? Filters.NONE : said.filters();
    Question question = desk.spoken(said.question(), filters, said.cursor());
    return Response.ok(Answered.of(question, search.ask(question), locale))
        .header("Cache-Control", "no-store")
        .build();
  }

  /** What a program sends. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Asked(@Nullable String question, @Nullable Filters filters, @Nullable String cursor) {}

  /**
   * What it gets back.
   *
   * @param cursor of the next page; absent on the last
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Answered(
      String question,
      long total,
      List<AnsweredSong> songs,
      List<Facet> facets,
      boolean degraded,
      @Nullable String cursor) {

    static Answered of(Question question, Answer answer, RequestLocale locale) {
      return new Answered(
          question.text(),
          answer.total(),
          answer.hits().stream().map(hit -> AnsweredSong.of(hit, locale)).toList(),
          answer.facets(),
          answer.degraded(),
          answer.hasNext() ? Cursor.of(answer.next()) : null);
    }
  }

  /**
   * One song of the answer.
   *
   * @param line the matching line as plain text
   * @param marks where it matches, as character positions
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record AnsweredSong(
      String id,
      String url,
      @Nullable String name,
      List<String> artists,
      @Nullable String album,
      @Nullable String lang,
      String mood,
      String pace,
      double score,
      Matched matched,
      @Nullable String field,
      @Nullable String line,
      @Nullable List<MatchedLine.Mark> marks) {

    static AnsweredSong of(Hit hit, RequestLocale locale) {
      MatchedLine line = hit.line();
      return new AnsweredSong(
          hit.id(),
          locale.url(SongLinks.path(hit.id())),
          hit.name(),
          hit.artists(),
          hit.album(),
          hit.lang(),
          hit.mood(),
          hit.pace(),
          hit.score(),
          hit.matched(),
          hit.field(),
          line == null ? null : line.text(),
          line == null ? null : line.marks());
    }
  }
}
