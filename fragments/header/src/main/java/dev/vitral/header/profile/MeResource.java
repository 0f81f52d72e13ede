package dev.vitral.header.profile;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.vitral.header.account.Account;
import dev.vitral.header.account.Profile;
import dev.vitral.header.account.Refusal;
import dev.vitral.header.account.Refusals;
import dev.vitral.header.exchange.OpenToKeys;
import dev.vitral.header.login.Browser;
import dev.vitral.header.login.Granted;
import dev.vitral.header.login.Login;
import dev.vitral.header.session.SessionToken;
import dev.vitral.header.session.Sessions;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** The own account by JSON. */
@Path("/api/me")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class MeResource {

  private static final String PRIVATE = "private, no-store";

  private final OwnAccount own;
  private final Sessions sessions;
  private final Login login;
  private final Browser browser;
  private final Refusals refusals;

  MeResource(OwnAccount own, Sessions sessions, Login login, Browser browser, Refusals refusals) {
    this.own = own;
    this.sessions = sessions;
    this.login = login;
    this.browser = browser;
    this.refusals = refusals;
  }

  /** 200 with the profile; 401, 503. */
  @GET
  @OpenToKeys
  public Response read() {
    return profile(own.read());
  }

  /** 200 with the changed profile; 400, 401, 409, 415, 422, 503. */
  @PATCH
  @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
  public Response rename(@Nullable Names names) {
    if (names == null) {
      throw refusals.noBody();
    }
    return profile(own.rename(names.username(), names.name()));
  }

  /**
   * 200 with a new token, or 204 with a new cookie for who came with one: every session before has
   * ended; 400, 401, 403, 415, 422, 429, 503.
   */
  @PUT
  @Path("password")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response changePassword(@Nullable Passwords passwords) {
    if (passwords == null) {
      throw refusals.noBody();
    }
    return entered(own.changePassword(passwords.current(), passwords.wanted()));
  }

  /** The password is changed, whether a session can begin or not. */
  private Response entered(Account account) {
    try {
      SessionToken token = login.beginAnew(account);
      Response.ResponseBuilder answer =
          browser.hasSession()
              ? Response.noContent().cookie(browser.cookieOf(token))
              : Response.ok(Granted.of(token, sessions.idle()));
      return answer.header("Cache-Control", PRIVATE).build();
    } catch (Refusal unavailable) {
      return Response.noContent().header("Cache-Control", PRIVATE).build();
    }
  }

  private static Response profile(Account account) {
    return Response.ok(Profile.of(account)).header("Cache-Control", PRIVATE).build();
  }

  /** What is to be changed. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Names(@Nullable String username, @Nullable String name) {}

  /** The current password and the wanted one. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Passwords(@Nullable String current, @JsonProperty("new") @Nullable String wanted) {

    /** Passwords are not for logs. */
    @Override
    public String toString() {
      return "Passwords";
    }
  }
}
