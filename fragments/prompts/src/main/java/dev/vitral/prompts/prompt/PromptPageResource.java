package dev.vitral.prompts.prompt;

import dev.vitral.kit.http.VitralHeaders;
import dev.vitral.prompts.answer.Answers;
import dev.vitral.prompts.answer.Links;
import dev.vitral.prompts.answer.Refusals;
import dev.vitral.prompts.listing.Page;
import dev.vitral.prompts.people.Member;
import dev.vitral.prompts.people.Reader;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The pages on which prompts are read. */
@Path("/prompts")
@Produces(MediaType.TEXT_HTML)
@Blocking
public class PromptPageResource {

  private final Prompts prompts;
  private final Wishes wishes;
  private final Reader reader;
  private final Answers answers;
  private final Refusals refusals;

  PromptPageResource(
      Prompts prompts, Wishes wishes, Reader reader, Answers answers, Refusals refusals) {
    this.prompts = prompts;
    this.wishes = wishes;
    this.reader = reader;
    this.answers = answers;
    this.refusals = refusals;
  }

  /** The newest prompts, or what a search finds. */
  @GET
  public Response explore(
      @RestQuery @Nullable String q,
      @RestQuery @Nullable String tag,
      @RestQuery @Nullable String author,
      @RestQuery @Nullable String cursor) {
    Search search = Search.of(q, tag, author);
    Page<Prompt> page = wishes.found(q, tag, author, cursor);
    return answers
        .page(
            PromptViews.explore(
                reader.viewer(), page.items(), search, Links.next(search.path(), page.next())))
        .build();
  }

  /** A member's own prompts. */
  @GET
  @Path("mine")
  public Response mine(@RestQuery @Nullable String cursor) {
    Member member = reader.required();
    Page<Prompt> page = prompts.of(member, refusals.cursor(cursor));
    return answers
        .page(
            PromptViews.mine(
                reader.viewer(), page.items(), Links.next("/prompts/mine", page.next())))
        .build();
  }

  /** One prompt and, included, its songs. */
  @GET
  @Path("{id: [0-9a-f-]{36}}")
  public Response prompt(@RestPath UUID id) {
    Prompt prompt = wishes.one(id);
    return answers
        .page(PromptViews.prompt(reader.viewer(), prompt))
        .header(VitralHeaders.SURROGATE_CONTROL, VitralHeaders.ESI_CONTENT)
        .build();
  }

  /** What it said before its edits. */
  @GET
  @Path("{id: [0-9a-f-]{36}}/versions")
  public Response versions(@RestPath UUID id) {
    Prompt prompt = wishes.one(id);
    return answers
        .page(PromptViews.versions(reader.viewer(), prompt, prompts.versions(prompt)))
        .build();
  }
}
