package dev.vitral.voting.cover;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestPath;

/** Covers as images, so that browsers keep them. */
@Path("/fragments/voting/covers/{name: [a-z0-9-]{1,60}}.svg")
public class CoverResource {

  private static final String A_WEEK = "public, max-age=604800";

  @GET
  public Response cover(@RestPath String name) {
    return Response.ok(Views.cover(Cover.of(name)).render())
        .type("image/svg+xml")
        .header("Cache-Control", A_WEEK)
        .build();
  }

  @CheckedTemplate(basePath = "voting")
  static final class Views {

    static native TemplateInstance cover(Cover cover);

    private Views() {}
  }
}
