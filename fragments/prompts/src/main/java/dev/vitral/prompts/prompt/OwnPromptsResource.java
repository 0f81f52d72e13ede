package dev.vitral.prompts.prompt;

import dev.vitral.prompts.answer.Answers;
import dev.vitral.prompts.answer.Refusals;
import dev.vitral.prompts.people.Member;
import dev.vitral.prompts.people.Reader;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** One's own prompts as JSON. */
@Path("/api/me/prompts")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class OwnPromptsResource {

  private final Prompts prompts;
  private final Reader reader;
  private final Answers answers;
  private final Refusals refusals;

  OwnPromptsResource(Prompts prompts, Reader reader, Answers answers, Refusals refusals) {
    this.prompts = prompts;
    this.reader = reader;
    this.answers = answers;
    this.refusals = refusals;
  }

  @GET
  public Response mine(@RestQuery @Nullable String cursor) {
    Member member = reader.required();
    return answers.list(prompts.of(member, refusals.cursor(cursor)).map(PromptJson::of)).build();
  }
}
