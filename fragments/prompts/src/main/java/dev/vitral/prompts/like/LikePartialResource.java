package dev.vitral.prompts.like;

import dev.vitral.kit.http.VitralHeaders;
import dev.vitral.prompts.answer.Answers;
import dev.vitral.prompts.people.Member;
import dev.vitral.prompts.people.Reader;
import dev.vitral.prompts.prompt.Prompt;
import dev.vitral.prompts.prompt.Prompts;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;

/** The like button as htmx presses it: it comes back as it stands now, with a browser event. */
@Path("/fragments/prompts/{id: [0-9a-f-]{36}}/likes")
@Produces(MediaType.TEXT_HTML)
@Blocking
public class LikePartialResource {

  private final Likes likes;
  private final Prompts prompts;
  private final Reader reader;
  private final Answers answers;

  LikePartialResource(Likes likes, Prompts prompts, Reader reader, Answers answers) {
    this.likes = likes;
    this.prompts = prompts;
    this.reader = reader;
    this.answers = answers;
  }

  @POST
  public Response like(@RestPath UUID id) {
    Member member = reader.required();
    likes.like(id, member);
    return button(id, member);
  }

  @POST
  @Path("removal")
  public Response unlike(@RestPath UUID id) {
    Member member = reader.required();
    likes.unlike(id, member);
    return button(id, member);
  }

  private Response button(UUID id, Member member) {
    Prompt prompt = prompts.read(id, member.id(), false);
    return answers
        .part(LikeViews.like(reader.viewer(), prompt))
        .header(VitralHeaders.PURGE, prompt.surrogateKeys())
        .header(VitralHeaders.HX_TRIGGER, LikeResource.LIKED)
        .build();
  }
}
