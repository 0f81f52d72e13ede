package dev.vitral.header.registration;

import dev.vitral.header.account.Account;
import dev.vitral.header.account.Profile;
import dev.vitral.header.account.Refusals;
import dev.vitral.header.throttle.Throttle;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** Accounts by JSON. They can be made here, never listed. */
@Path("/api/accounts")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class AccountsResource {

  private final Registration registration;
  private final Throttle throttle;
  private final Refusals refusals;

  AccountsResource(Registration registration, Throttle throttle, Refusals refusals) {
    this.registration = registration;
    this.throttle = throttle;
    this.refusals = refusals;
  }

  /** 201 with the profile; 400, 409, 415, 422, 429, 503. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response register(@Nullable Wish wish) {
    if (wish == null) {
      throw refusals.noBody();
    }
    throttle.account();
    Account account = registration.register(wish);
    return Response.status(Response.Status.CREATED)
        .header("Location", "/api/me")
        .header("Cache-Control", "no-store")
        .entity(Profile.of(account))
        .build();
  }
}
