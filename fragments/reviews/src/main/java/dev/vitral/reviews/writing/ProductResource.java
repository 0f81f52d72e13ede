package dev.vitral.reviews.writing;

import dev.vitral.kit.http.VitralHeaders;
import dev.vitral.kit.identity.Person;
import dev.vitral.kit.identity.Role;
import dev.vitral.kit.identity.Visitor;
import dev.vitral.reviews.catalogue.Catalogue;
import dev.vitral.reviews.catalogue.Copies;
import dev.vitral.reviews.catalogue.ProductQuery;
import dev.vitral.reviews.catalogue.QueryReader;
import dev.vitral.reviews.database.NeedsDatabase;
import dev.vitral.reviews.product.Product;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** The catalogue of cameras and lenses. */
@Path("/reviews/products")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@NeedsDatabase
public class ProductResource {

  private final Products products;
  private final Catalogue catalogue;
  private final QueryReader queries;
  private final Copies copies;
  private final Bodies bodies;
  private final Visitor visitor;
  private final Refusals refusals;

  ProductResource(
      Products products,
      Catalogue catalogue,
      QueryReader queries,
      Copies copies,
      Bodies bodies,
      Visitor visitor,
      Refusals refusals) {
    this.products = products;
    this.catalogue = catalogue;
    this.queries = queries;
    this.copies = copies;
    this.bodies = bodies;
    this.visitor = visitor;
    this.refusals = refusals;
  }

  /** A page of products in the order of their slugs; {@code after} the last one begins the next. */
  @GET
  public Response list() {
    ProductQuery query = queries.products();
    List<Product> page = catalogue.products(query);
    String next =
        page.size() < query.limit()
            ? null
            : "/reviews/products" + query.link(page.get(page.size() - 1).slug());
    return copies.json(new Page(page, next), "reviews");
  }

  @GET
  @Path("{slug}")
  public Response one(@RestPath String slug) {
    Product product = catalogue.product(slug).orElseThrow(refusals::noProduct);
    return copies.json(product, product.key());
  }

  /** Puts a product into the catalogue: 201 when it is new, 204 when it was there. */
  @PUT
  @Path("{slug}")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response put(@RestPath String slug, @Nullable String body) {
    Person editor = visitor.with(Role.EDITOR);
    Product product = bodies.product(slug, body);
    boolean isNew = products.put(editor, product);
    Response.ResponseBuilder answer =
        isNew
            ? Response.status(Response.Status.CREATED)
                .header("Location", "/reviews/products/" + slug)
            : Response.noContent();
    return answer
        .header(VitralHeaders.PURGE, "reviews " + product.key())
        .header("Cache-Control", "private, no-store")
        .build();
  }

  /** A page of products; {@code next} leads to the following one. */
  record Page(List<Product> products, @Nullable String next) {}
}
