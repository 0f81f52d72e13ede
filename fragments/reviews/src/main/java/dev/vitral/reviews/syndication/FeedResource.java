package dev.vitral.reviews.syndication;

import dev.vitral.reviews.catalogue.Catalogue;
import dev.vitral.reviews.catalogue.ContentQuery;
import dev.vitral.reviews.catalogue.Copies;
import dev.vitral.reviews.database.NeedsDatabase;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** Atom (RFC 4287) of the newest reviews; the portal merges it with what others have. */
@Path("/fragments/reviews/feed.atom")
@Blocking
@NeedsDatabase
public class FeedResource {

  private static final int LENGTH = 30;

  private final Catalogue catalogue;
  private final Listing listing;
  private final Copies copies;

  FeedResource(Catalogue catalogue, Listing listing, Copies copies) {
    this.catalogue = catalogue;
    this.listing = listing;
    this.copies = copies;
  }

  @GET
  public Response feed() {
    List<Listing.Entry> entries =
        catalogue.find(ContentQuery.newest(LENGTH)).reviews().stream().map(listing::entry).toList();
    return copies.text(
        SyndicationViews.feed(listing.feed(entries), entries).render(),
        new MediaType("application", "atom+xml"),
        "reviews");
  }
}
