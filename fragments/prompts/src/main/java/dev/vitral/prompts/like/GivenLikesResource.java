package dev.vitral.prompts.like;

import dev.vitral.prompts.answer.Answers;
import dev.vitral.prompts.people.Reader;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The include {@code prompts/likes}: how many likes the person has given; nothing for nobody. */
@Path("/fragments/prompts/likes")
@Produces(MediaType.TEXT_HTML)
@Blocking
public class GivenLikesResource {

  private final Likes likes;
  private final Reader reader;
  private final Answers answers;

  GivenLikesResource(Likes likes, Reader reader, Answers answers) {
    this.likes = likes;
    this.reader = reader;
    this.answers = answers;
  }

  @GET
  public Response given() {
    long count = reader.member().map(likes::given).orElse(0L);
    return answers.part(LikeViews.given(reader.viewer(), count)).build();
  }
}
