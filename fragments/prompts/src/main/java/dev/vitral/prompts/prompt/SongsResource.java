package dev.vitral.prompts.prompt;

import dev.vitral.kit.http.VitralHeaders;
import dev.vitral.prompts.answer.Answers;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;

/** A prompt's songs, opened in place by a click in a list; without scripts its page has them. */
@Path("/fragments/prompts/{id: [0-9a-f-]{36}}/songs")
@Produces(MediaType.TEXT_HTML)
@Blocking
public class SongsResource {

  private final Wishes wishes;
  private final Answers answers;

  SongsResource(Wishes wishes, Answers answers) {
    this.wishes = wishes;
    this.answers = answers;
  }

  @GET
  public Response songs(@RestPath UUID id) {
    Prompt prompt = wishes.one(id);
    return answers
        .part(PromptViews.songs(prompt))
        .header(VitralHeaders.SURROGATE_CONTROL, VitralHeaders.ESI_CONTENT)
        .build();
  }
}
