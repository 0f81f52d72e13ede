package dev.vitral.voting.voter;

import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** Gives a client its voter cookie. */
@Path("/voting/voters")
@Produces(MediaType.APPLICATION_JSON)
public class VoterResource {

  private final VoterCookie cookie;

  VoterResource(VoterCookie cookie) {
    this.cookie = cookie;
  }

  /** 201 with the cookie; a voter who has one keeps it. */
  @POST
  public Response register(@CookieParam(VoterCookie.NAME) @Nullable String presented) {
    Voter voter = cookie.read(presented).orElseGet(Voter::fresh);
    return Response.status(Response.Status.CREATED)
        .entity(new Registered(VoterCookie.NAME))
        .cookie(cookie.write(voter))
        .header("Cache-Control", "no-store")
        .build();
  }

  /** Names the cookie that carries the voter; the id itself stays in it. */
  record Registered(String cookie) {}
}
