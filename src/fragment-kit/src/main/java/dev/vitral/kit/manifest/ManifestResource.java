package dev.vitral.kit.manifest;

import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/**
 * Serves the manifest. Switched off by {@code vitral.fragment=false}, which only the shell says.
 */
@Path("/vitral.json")
@IfBuildProperty(name = "vitral.fragment", stringValue = "true", enableIfMissing = true)
public class ManifestResource {

  private final Manifest manifest;

  ManifestResource(FragmentManifest own) {
    manifest = own.read();
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public Response manifest() {
    return Response.ok(manifest).header("Cache-Control", "no-cache").build();
  }
}
