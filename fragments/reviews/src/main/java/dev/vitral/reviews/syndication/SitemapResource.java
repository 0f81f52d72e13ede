package dev.vitral.reviews.syndication;

import dev.vitral.reviews.catalogue.Copies;
import dev.vitral.reviews.database.NeedsDatabase;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Sitemap protocol 0.9; the portal merges it with what others have. */
@Path("/fragments/reviews/sitemap.xml")
@Blocking
@NeedsDatabase
public class SitemapResource {

  private final Listing listing;
  private final Copies copies;

  SitemapResource(Listing listing, Copies copies) {
    this.listing = listing;
    this.copies = copies;
  }

  @GET
  public Response sitemap() {
    return copies.text(
        SyndicationViews.sitemap(listing.pages(), listing.reviews()).render(),
        new MediaType("application", "xml"),
        "reviews");
  }
}
