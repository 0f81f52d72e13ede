package dev.vitral.prompts.circle;

import dev.vitral.kit.http.VitralHeaders;
import dev.vitral.prompts.answer.Answers;
import dev.vitral.prompts.answer.Refusals;
import dev.vitral.prompts.people.Member;
import dev.vitral.prompts.people.PersonJson;
import dev.vitral.prompts.people.Reader;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** People as JSON: looked for by members, followed, blocked. */
@Path("/api/people")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class PeopleResource {

  private final Circles circles;
  private final Reader reader;
  private final Answers answers;
  private final Refusals refusals;

  PeopleResource(Circles circles, Reader reader, Answers answers, Refusals refusals) {
    this.circles = circles;
    this.reader = reader;
    this.answers = answers;
    this.refusals = refusals;
  }

  @GET
  public Response beginning(
      @RestQuery @Nullable String prefix, @RestQuery @Nullable String cursor) {
    Member me = reader.required();
    return answers
        .list(circles.beginning(prefix, me, refusals.cursor(cursor)).map(PersonJson::of))
        .build();
  }

  @PUT
  @Path("{handle}/follow")
  public Response follow(@RestPath String handle) {
    circles.follow(reader.required(), handle);
    return done(handle);
  }

  @DELETE
  @Path("{handle}/follow")
  public Response unfollow(@RestPath String handle) {
    circles.unfollow(reader.required(), handle);
    return done(handle);
  }

  @PUT
  @Path("{handle}/block")
  public Response block(@RestPath String handle) {
    circles.block(reader.required(), handle);
    return done(handle);
  }

  @DELETE
  @Path("{handle}/block")
  public Response unblock(@RestPath String handle) {
    circles.unblock(reader.required(), handle);
    return done(handle);
  }

  private Response done(String handle) {
    String purged = Circles.surrogateKeys(reader.required(), circles.person(handle));
    return Response.noContent().header(VitralHeaders.PURGE, purged).build();
  }
}
