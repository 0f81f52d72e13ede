package dev.vitral.reviews.writing;

import dev.vitral.kit.identity.Role;
import dev.vitral.kit.identity.Visitor;
import dev.vitral.reviews.database.NeedsDatabase;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;

/** Makes what everybody reads anew out of what was written, while it is being read. */
@Path("/reviews/rebuilds")
@Blocking
@NeedsDatabase
public class RebuildResource {

  private static final int PAGE = 100;

  private final Reviews reviews;
  private final Products products;
  private final Visitor visitor;

  RebuildResource(Reviews reviews, Products products, Visitor visitor) {
    this.reviews = reviews;
    this.products = products;
    this.visitor = visitor;
  }

  /** 202 when every product and review is told again; the projector does the rest. */
  @POST
  public Response rebuild() {
    visitor.with(Role.OPERATOR);
    Optional<String> product = products.tellAgain("", PAGE);
    while (product.isPresent()) {
      product = products.tellAgain(product.get(), PAGE);
    }
    Optional<UUID> review = reviews.tellAgain(new UUID(0, 0), PAGE);
    while (review.isPresent()) {
      review = reviews.tellAgain(review.get(), PAGE);
    }
    return Response.accepted().header("Cache-Control", "private, no-store").build();
  }
}
