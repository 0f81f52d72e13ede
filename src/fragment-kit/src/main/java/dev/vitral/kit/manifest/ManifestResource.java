package dev.vitral.kit.manifest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/**
 * Serves the manifest, to whoever knows it already by its entity tag alone. Switched off by {@code
 * vitral.fragment=false}, which only the shell says.
 */
@Path("/vitral.json")
@IfBuildProperty(name = "vitral.fragment", stringValue = "true", enableIfMissing = true)
public class ManifestResource {

  private final byte[] manifest;
  private final EntityTag tag;

  ManifestResource(FragmentManifest own, ObjectMapper json) throws JsonProcessingException {
    manifest = json.writeValueAsBytes(own.read());
    tag = new EntityTag(UUID.nameUUIDFromBytes(manifest).toString());
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public Response manifest(@Context Request request) {
    Response.ResponseBuilder known = request.evaluatePreconditions(tag);
    Response.ResponseBuilder response = known == null ? Response.ok(manifest) : known;
    return response.tag(tag).header("Cache-Control", "no-cache").build();
  }
}
