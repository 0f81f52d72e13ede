package dev.vitral.header.exchange;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The keys with which fragments verify tokens. */
@Path("/vitral/jwks.json")
@Produces(MediaType.APPLICATION_JSON)
public class KeysResource {

  private final Issuer issuer;

  KeysResource(Issuer issuer) {
    this.issuer = issuer;
  }

  @GET
  public Response keys() {
    return Response.ok(issuer.publicKeys()).header("Cache-Control", "public, max-age=300").build();
  }
}
