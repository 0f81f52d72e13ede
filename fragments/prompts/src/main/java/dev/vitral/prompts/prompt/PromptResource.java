package dev.vitral.prompts.prompt;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.vitral.kit.http.VitralHeaders;
import dev.vitral.prompts.answer.Answers;
import dev.vitral.prompts.answer.Refusals;
import dev.vitral.prompts.people.Member;
import dev.vitral.prompts.people.Reader;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Prompts as JSON. */
@Path("/api/prompts")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class PromptResource {

  private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,200}");

  private final Prompts prompts;
  private final Wishes wishes;
  private final Drafts drafts;
  private final Reader reader;
  private final Answers answers;
  private final Refusals refusals;

  PromptResource(
      Prompts prompts,
      Wishes wishes,
      Drafts drafts,
      Reader reader,
      Answers answers,
      Refusals refusals) {
    this.prompts = prompts;
    this.wishes = wishes;
    this.drafts = drafts;
    this.reader = reader;
    this.answers = answers;
    this.refusals = refusals;
  }

  @GET
  public Response list(
      @RestQuery @Nullable String q,
      @RestQuery @Nullable String tag,
      @RestQuery @Nullable String author,
      @RestQuery @Nullable String cursor) {
    return answers.list(wishes.found(q, tag, author, cursor).map(PromptJson::of)).build();
  }

  /** 201 with the prompt; the same again for a repeated {@code Idempotency-Key}. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response publish(
      @RestHeader("Idempotency-Key") @Nullable String key, @Nullable Written written) {
    Member author = reader.required();
    Draft draft = draft(written);
    Optional<String> once = Optional.ofNullable(key);
    if (once.filter(k -> !KEY.matcher(k).matches()).isPresent()) {
      throw refusals.badKey();
    }
    Prompt prompt = prompts.publish(author, draft, once);
    return answer(Response.Status.CREATED, prompt)
        .header(HttpHeaders.LOCATION, "/api/prompts/" + prompt.id())
        .build();
  }

  @GET
  @Path("{id}")
  public Response read(@RestPath UUID id) {
    Prompt prompt = wishes.one(id);
    return answers
        .json(PromptJson.of(prompt))
        .header(HttpHeaders.ETAG, EditTag.of(prompt.version()))
        .build();
  }

  /** What it said before its edits, the latest first. */
  @GET
  @Path("{id}/versions")
  public Response versions(@RestPath UUID id) {
    Prompt prompt = wishes.one(id);
    return answers.json(new History(prompts.versions(prompt))).build();
  }

  @PUT
  @Path("{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response edit(
      @RestPath UUID id,
      @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @Nullable Written written) {
    Member author = reader.required();
    prompts.own(id, author);
    Draft draft = draft(written);
    Prompt prompt = prompts.edit(id, author, draft, EditTag.ifMatch(ifMatch));
    return answer(Response.Status.OK, prompt).build();
  }

  @DELETE
  @Path("{id}")
  public Response remove(
      @RestPath UUID id, @RestHeader(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
    prompts.remove(id, reader.required(), reader.moderates(), EditTag.ifMatch(ifMatch));
    return Response.noContent().header(VitralHeaders.PURGE, Prompt.surrogateKeys(id)).build();
  }

  private Draft draft(@Nullable Written written) {
    if (written == null) {
      throw refusals.noBody();
    }
    Drafts.Reading reading = drafts.read(written.prompt(), written.tags(), written.lang());
    if (!reading.isFit()) {
      throw refusals.invalid(reading.errors());
    }
    return reading.draft();
  }

  private static Response.ResponseBuilder answer(Response.Status status, Prompt prompt) {
    return Response.status(status)
        .type(MediaType.APPLICATION_JSON_TYPE)
        .entity(PromptJson.of(prompt))
        .header(HttpHeaders.ETAG, EditTag.of(prompt.version()))
        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
        .header(VitralHeaders.PURGE, prompt.surrogateKeys());
  }

  /** What a client sends; a name of an author among it is not read. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Written(@Nullable String prompt, @Nullable List<String> tags, @Nullable String lang) {}

  /** The history. */
  record History(List<Version> versions) {}
}
