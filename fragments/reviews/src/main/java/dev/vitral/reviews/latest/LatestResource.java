package dev.vitral.reviews.latest;

import dev.vitral.kit.locale.RequestLocale;
import dev.vitral.reviews.catalogue.Catalogue;
import dev.vitral.reviews.catalogue.ContentQuery;
import dev.vitral.reviews.catalogue.Copies;
import dev.vitral.reviews.catalogue.Shown;
import dev.vitral.reviews.database.NeedsDatabase;
import dev.vitral.reviews.review.Language;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** The include {@code reviews/latest} and its fallback. */
@Path("/fragments/reviews/latest")
@Produces(MediaType.TEXT_HTML)
@Blocking
@NeedsDatabase
public class LatestResource {

  private static final String SURROGATE_KEY = "reviews";

  private final Catalogue catalogue;
  private final Copies copies;
  private final LatestConfig config;
  private final RequestLocale locale;

  LatestResource(Catalogue catalogue, Copies copies, LatestConfig config, RequestLocale locale) {
    this.catalogue = catalogue;
    this.copies = copies;
    this.config = config;
    this.locale = locale;
  }

  @GET
  public Response latest() {
    return copies.part(LatestViews.latest(newest()), SURROGATE_KEY);
  }

  /** The newest as they are now, for the shell to keep. */
  @GET
  @Path("fallback")
  public Response fallback() {
    return copies.part(LatestViews.fallback(newest()), SURROGATE_KEY);
  }

  private List<Shown> newest() {
    ContentQuery query = ContentQuery.newest(Language.of(locale.locale()), config.size());
    return catalogue.find(query).reviews();
  }
}
