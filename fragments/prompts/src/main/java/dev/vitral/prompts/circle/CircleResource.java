package dev.vitral.prompts.circle;

import dev.vitral.prompts.answer.Answers;
import dev.vitral.prompts.answer.Refusals;
import dev.vitral.prompts.listing.Page;
import dev.vitral.prompts.people.Member;
import dev.vitral.prompts.people.PersonJson;
import dev.vitral.prompts.people.Reader;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** One's own circle as JSON. */
@Path("/api/me")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class CircleResource {

  private final Circles circles;
  private final Reader reader;
  private final Answers answers;
  private final Refusals refusals;

  CircleResource(Circles circles, Reader reader, Answers answers, Refusals refusals) {
    this.circles = circles;
    this.reader = reader;
    this.answers = answers;
    this.refusals = refusals;
  }

  @GET
  @Path("following")
  public Response following(@RestQuery @Nullable String cursor) {
    Member me = reader.required();
    return answers.list(circles.following(me, refusals.cursor(cursor)).map(PersonJson::of)).build();
  }

  @GET
  @Path("followers")
  public Response followers(@RestQuery @Nullable String cursor) {
    Member me = reader.required();
    return answers.list(circles.followers(me, refusals.cursor(cursor)).map(PersonJson::of)).build();
  }

  /** People to follow, the likeliest first. */
  @GET
  @Path("suggestions")
  public Response suggestions() {
    Member me = reader.required();
    return answers.list(Page.whole(circles.suggestions(me)).map(PersonJson::of)).build();
  }
}
