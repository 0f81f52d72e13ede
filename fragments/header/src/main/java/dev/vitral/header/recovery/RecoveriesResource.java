package dev.vitral.header.recovery;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.vitral.header.account.Refusals;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** Forgotten passwords by JSON. */
@Path("/api/recoveries")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Blocking
public class RecoveriesResource {

  private static final String PRIVATE = "private, no-store";

  private final Recovery recovery;
  private final Refusals refusals;

  RecoveriesResource(Recovery recovery, Refusals refusals) {
    this.recovery = recovery;
    this.refusals = refusals;
  }

  /** 202 for every address: if it is somebody's, a link is on its way; 400, 415, 422, 429, 503. */
  @POST
  public Response ask(@Nullable Wish wish) {
    if (wish == null) {
      throw refusals.noBody();
    }
    recovery.ask(wish.email());
    return Response.accepted().header("Cache-Control", PRIVATE).build();
  }

  /** 204: the password is changed and every session has ended; 400, 410, 415, 422, 503. */
  @POST
  @Path("password")
  public Response complete(@Nullable NewPassword password) {
    if (password == null) {
      throw refusals.noBody();
    }
    recovery.complete(password.token(), password.wanted());
    return Response.noContent().header("Cache-Control", PRIVATE).build();
  }

  /** Where to send a link. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Wish(@Nullable String email) {}

  /** What stands in the link, and the wanted password. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record NewPassword(@Nullable String token, @JsonProperty("new") @Nullable String wanted) {

    /** Passwords and tokens are not for logs. */
    @Override
    public String toString() {
      return "NewPassword";
    }
  }
}
