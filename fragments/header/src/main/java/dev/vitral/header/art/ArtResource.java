package dev.vitral.header.art;

import dev.vitral.kit.http.VitralHeaders;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Windows: the tile of the home page, a page for each, and the images themselves. */
@Path("/")
public class ArtResource {

  private static final String FOR_EVER = "public, max-age=31536000, immutable";
  private static final String A_MINUTE = "public, max-age=60, stale-while-revalidate=600";

  /** The tile: the window of the day, or the one that was asked for. */
  @GET
  @Path("fragments/header/art")
  @Produces(MediaType.TEXT_HTML)
  public Response tile(@RestQuery @Nullable String seed) {
    Picture picture = Picture.of(Seed.of(seed).orElseGet(Seed::ofToday));
    return html(ArtViews.tile(picture)).build();
  }

  @GET
  @Path("fragments/header/art/{seed: [a-z0-9]{1,16}}.svg")
  public Response image(@RestPath String seed) {
    return Response.ok(ArtViews.window(Window.of(new Seed(seed))).render())
        .type("image/svg+xml")
        .header("Cache-Control", FOR_EVER)
        .build();
  }

  @GET
  @Path("art")
  @Produces(MediaType.TEXT_HTML)
  public Response today() {
    return page(Seed.ofToday());
  }

  @GET
  @Path("art/{seed}")
  @Produces(MediaType.TEXT_HTML)
  public Response page(@RestPath String seed) {
    return page(Seed.of(seed).orElseThrow(NotFoundException::new));
  }

  private static Response page(Seed seed) {
    return html(ArtViews.art(Picture.of(seed))).header(VitralHeaders.LAYOUT, "default").build();
  }

  private static Response.ResponseBuilder html(TemplateInstance content) {
    return Response.ok(content.render())
        .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
        .header("Cache-Control", A_MINUTE);
  }
}
