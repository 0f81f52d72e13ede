package dev.vitral.header.profile;

import dev.vitral.kit.identity.Visitor;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;

/** One's sessions by JSON. */
@Path("/api/me/sessions")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class SessionsResource {

  private static final String PRIVATE = "private, no-store";

  private final Visitor visitor;
  private final OwnSessions sessions;

  SessionsResource(Visitor visitor, OwnSessions sessions) {
    this.visitor = visitor;
    this.sessions = sessions;
  }

  /** 200 with the live ones; 401, 503. */
  @GET
  public Response list() {
    visitor.required();
    return Response.ok(new Listed(sessions.list())).header("Cache-Control", PRIVATE).build();
  }

  /** 204: it has ended; 401, 404, 503. */
  @DELETE
  @Path("{id}")
  public Response end(@RestPath String id) {
    visitor.required();
    sessions.end(id);
    return Response.noContent().header("Cache-Control", PRIVATE).build();
  }

  /** 204: all but the one of this request have ended; 401, 503. */
  @DELETE
  public Response endOthers() {
    visitor.required();
    sessions.endOthers();
    return Response.noContent().header("Cache-Control", PRIVATE).build();
  }

  /** Sessions, those that began last first. */
  record Listed(List<OwnSessions.Seen> sessions) {}
}
