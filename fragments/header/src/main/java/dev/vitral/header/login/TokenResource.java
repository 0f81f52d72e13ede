package dev.vitral.header.login;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.vitral.header.account.Refusals;
import dev.vitral.header.exchange.PresentSession;
import dev.vitral.header.session.SessionToken;
import dev.vitral.header.session.Sessions;
import dev.vitral.kit.identity.Visitor;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** Session tokens for clients without a browser. */
@Path("/api/token")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class TokenResource {

  private final Login login;
  private final Sessions sessions;
  private final PresentSession present;
  private final Visitor visitor;
  private final Refusals refusals;

  TokenResource(
      Login login, Sessions sessions, PresentSession present, Visitor visitor, Refusals refusals) {
    this.login = login;
    this.sessions = sessions;
    this.present = present;
    this.visitor = visitor;
    this.refusals = refusals;
  }

  /** 200 with a token that is sent as {@code Authorization: Bearer}; 400, 401, 415, 429, 503. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response logIn(@Nullable Credentials credentials) {
    if (credentials == null) {
      throw refusals.noBody();
    }
    SessionToken token = login.logIn(credentials.username(), credentials.password());
    return Response.ok(Granted.of(token, sessions.idle()))
        .header("Cache-Control", "no-store")
        .build();
  }

  /** 204: the token of this request opens nothing any more; 401, 503. */
  @DELETE
  public Response logOut() {
    visitor.required();
    refusals.orUnavailable(
        () -> {
          present.id().ifPresent(sessions::end);
          return true;
        });
    return Response.noContent().header("Cache-Control", "no-store").build();
  }

  /** What a client sends. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Credentials(@Nullable String username, @Nullable String password) {

    /** Passwords are not for logs. */
    @Override
    public String toString() {
      return "Credentials[" + username + "]";
    }
  }
}
