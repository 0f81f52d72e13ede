package dev.vitral.reviews.catalogue;

import dev.vitral.reviews.database.NeedsDatabase;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The visitors' front page of the reviews. */
@Path("/reviews")
@Blocking
@NeedsDatabase
public class FrontResource {

  private final Catalogue catalogue;
  private final QueryReader queries;
  private final Copies copies;
  private final Addresses addresses;

  FrontResource(Catalogue catalogue, QueryReader queries, Copies copies, Addresses addresses) {
    this.catalogue = catalogue;
    this.queries = queries;
    this.copies = copies;
    this.addresses = addresses;
  }

  @GET
  @Produces(MediaType.TEXT_HTML)
  public Response front() {
    ContentQuery query = queries.content(true);
    return copies.page(
        CatalogueViews.list(
            catalogue.find(query), query, catalogue.brands(), "/reviews", addresses.list(query)),
        "reviews");
  }
}
