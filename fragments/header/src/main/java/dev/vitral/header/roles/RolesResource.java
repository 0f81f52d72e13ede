package dev.vitral.header.roles;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.vitral.header.account.Refusals;
import dev.vitral.kit.identity.Role;
import dev.vitral.kit.identity.Visitor;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Roles by JSON, for operators. */
@Path("/api/roles")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class RolesResource {

  private static final String PRIVATE = "private, no-store";

  private final Visitor visitor;
  private final Roles roles;
  private final Refusals refusals;

  RolesResource(Visitor visitor, Roles roles, Refusals refusals) {
    this.visitor = visitor;
    this.roles = roles;
    this.refusals = refusals;
  }

  /** 200 with the latest changes of all, before one of them if that is said; 401, 403, 503. */
  @GET
  public Response history(@RestQuery @Nullable UUID before) {
    visitor.with(Role.OPERATOR);
    return Response.ok(new History(roles.history(before))).header("Cache-Control", PRIVATE).build();
  }

  /** 200 with somebody's roles and their history; 401, 403, 404, 503. */
  @GET
  @Path("{username}")
  public Response of(@RestPath String username) {
    visitor.with(Role.OPERATOR);
    return Response.ok(roles.of(username)).header("Cache-Control", PRIVATE).build();
  }

  /** 200 with somebody's roles as they are now; 400, 401, 403, 404, 415, 422, 503. */
  @POST
  @Path("{username}/changes")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response change(@RestPath String username, @Nullable Wish wish) {
    visitor.with(Role.OPERATOR);
    if (wish == null) {
      throw refusals.noBody();
    }
    roles.change(username, wish.role(), wish.granted(), wish.reason());
    return of(username);
  }

  /** Which role is to be granted or taken, and why. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Wish(@Nullable String role, @Nullable Boolean granted, @Nullable String reason) {}

  /** Changes, newest first. */
  record History(List<RoleChange> changes) {}
}
