package dev.vitral.reviews.picture;

import dev.vitral.reviews.product.Kind;
import dev.vitral.reviews.product.ProductReader;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;

/** A drawing for each product, made from its kind and slug: no store is asked. */
@Path("/fragments/reviews/pictures")
public class PictureResource {

  private static final String SUFFIX = ".svg";

  @GET
  @Path("{kind}/{file}")
  public Response picture(@RestPath String kind, @RestPath String file) {
    String slug = file.endsWith(SUFFIX) ? file.substring(0, file.length() - SUFFIX.length()) : "";
    if (!ProductReader.isSlug(slug)) {
      throw new NotFoundException();
    }
    Kind known = Optional.ofNullable(Kind.WORDS.get(kind)).orElseThrow(NotFoundException::new);
    Silhouette drawn = Silhouette.of(known, slug);
    TemplateInstance view =
        known == Kind.CAMERA ? PictureViews.camera(drawn) : PictureViews.lens(drawn);
    return Response.ok(view.render(), "image/svg+xml")
        .header("Cache-Control", "public, max-age=86400")
        .header("X-Content-Type-Options", "nosniff")
        .build();
  }
}
