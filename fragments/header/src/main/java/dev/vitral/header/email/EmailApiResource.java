package dev.vitral.header.email;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.vitral.header.account.Refusals;
import dev.vitral.kit.identity.Visitor;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** One's address by JSON. */
@Path("/api/me/email")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class EmailApiResource {

  private static final String PRIVATE = "private, no-store";

  private final Visitor visitor;
  private final OwnEmail email;
  private final Refusals refusals;

  EmailApiResource(Visitor visitor, OwnEmail email, Refusals refusals) {
    this.visitor = visitor;
    this.email = email;
    this.refusals = refusals;
  }

  /** 202: a link is on its way to the address; 400, 401, 403, 415, 422, 429, 503. */
  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  public Response change(@Nullable NewEmail wanted) {
    visitor.required();
    if (wanted == null) {
      throw refusals.noBody();
    }
    email.change(wanted.email(), wanted.current());
    return Response.accepted().header("Cache-Control", PRIVATE).build();
  }

  /** 204: the address is confirmed; 400, 410, 415, 503. */
  @POST
  @Path("confirmation")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response confirm(@Nullable Token token) {
    if (token == null) {
      throw refusals.noBody();
    }
    email.confirm(token.token());
    return Response.noContent().header("Cache-Control", PRIVATE).build();
  }

  /** The wanted address, and the current password. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record NewEmail(@Nullable String email, @Nullable String current) {

    /** Passwords are not for logs. */
    @Override
    public String toString() {
      return "NewEmail";
    }
  }

  /** What stands in the link. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Token(@Nullable String token) {

    /** Tokens are not for logs. */
    @Override
    public String toString() {
      return "Token";
    }
  }
}
