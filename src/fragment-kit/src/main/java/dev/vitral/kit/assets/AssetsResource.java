package dev.vitral.kit.assets;

import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestPath;

/** Serves assets: for ever under a hashed name, with revalidation under a plain one. */
@Path("/fragments/{fragment}/assets/{file}")
@IfBuildProperty(name = "vitral.fragment", stringValue = "true", enableIfMissing = true)
public class AssetsResource {

  private static final String FOR_EVER = "public, max-age=31536000, immutable";

  private final Assets assets;

  AssetsResource(Assets assets) {
    this.assets = assets;
  }

  @GET
  public Response asset(@RestPath String fragment, @RestPath String file, Request request) {
    Asset asset = assets.find(file).orElseThrow(NotFoundException::new);
    EntityTag tag = new EntityTag(asset.hash());
    Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
    Response.ResponseBuilder response =
        unchanged != null ? unchanged : Response.ok(asset.content(), asset.type());
    return response
        .tag(tag)
        .header("Cache-Control", assets.isImmutable(file) ? FOR_EVER : "no-cache")
        .header("X-Content-Type-Options", "nosniff")
        .build();
  }
}
