package dev.vitral.prompts.like;

import dev.vitral.kit.http.VitralHeaders;
import dev.vitral.prompts.people.Reader;
import dev.vitral.prompts.prompt.Prompt;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;

/** One's own like of a prompt. */
@Path("/api/prompts/{id}/like")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class LikeResource {

  /** Raised in the browser when a like changed; declared in the manifest. */
  static final String LIKED = "prompts:liked";

  private final Likes likes;
  private final Reader reader;

  LikeResource(Likes likes, Reader reader) {
    this.likes = likes;
    this.reader = reader;
  }

  @PUT
  public Response like(@RestPath UUID id) {
    return answer(id, likes.like(id, reader.required()), true);
  }

  @DELETE
  public Response unlike(@RestPath UUID id) {
    return answer(id, likes.unlike(id, reader.required()), false);
  }

  private static Response answer(UUID id, long count, boolean liked) {
    return Response.ok(new Count(count, liked))
        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
        .header(VitralHeaders.PURGE, Prompt.surrogateKeys(id))
        .header(VitralHeaders.HX_TRIGGER, LIKED)
        .build();
  }

  /** How many like it now, and whether the person does. */
  record Count(long likes, boolean liked) {}
}
