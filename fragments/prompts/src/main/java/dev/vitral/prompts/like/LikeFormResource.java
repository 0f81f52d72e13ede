package dev.vitral.prompts.like;

import dev.vitral.kit.http.VitralHeaders;
import dev.vitral.prompts.answer.Answers;
import dev.vitral.prompts.people.Reader;
import dev.vitral.prompts.prompt.Prompt;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;

/** The like button without scripts: 303 to the prompt. */
@Path("/prompts/{id: [0-9a-f-]{36}}/likes")
@Blocking
public class LikeFormResource {

  private final Likes likes;
  private final Reader reader;
  private final Answers answers;

  LikeFormResource(Likes likes, Reader reader, Answers answers) {
    this.likes = likes;
    this.reader = reader;
    this.answers = answers;
  }

  @POST
  public Response like(@RestPath UUID id) {
    likes.like(id, reader.required());
    return back(id);
  }

  @POST
  @Path("removal")
  public Response unlike(@RestPath UUID id) {
    likes.unlike(id, reader.required());
    return back(id);
  }

  private Response back(UUID id) {
    return answers
        .seeOther("/prompts/" + id)
        .header(VitralHeaders.PURGE, Prompt.surrogateKeys(id))
        .build();
  }
}
