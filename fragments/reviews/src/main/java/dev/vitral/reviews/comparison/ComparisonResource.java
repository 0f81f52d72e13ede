package dev.vitral.reviews.comparison;

import dev.vitral.kit.http.VitralHeaders;
import dev.vitral.kit.locale.RequestLocale;
import dev.vitral.kit.problem.ProblemException;
import dev.vitral.reviews.catalogue.Addresses;
import dev.vitral.reviews.catalogue.Catalogue;
import dev.vitral.reviews.catalogue.Copies;
import dev.vitral.reviews.catalogue.ProductQuery;
import dev.vitral.reviews.database.NeedsDatabase;
import dev.vitral.reviews.product.Product;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Two products side by side, at an address that can be shared. */
@Path("/content/compare")
@Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML})
@Blocking
@NeedsDatabase
public class ComparisonResource {

  private static final String DIFFERENCES = "differences";

  private final Catalogue catalogue;
  private final Copies copies;
  private final Addresses addresses;
  private final Locale locale;
  private final ComparisonMessages messages;

  ComparisonResource(
      Catalogue catalogue, Copies copies, Addresses addresses, RequestLocale locale) {
    this.catalogue = catalogue;
    this.copies = copies;
    this.addresses = addresses;
    this.locale = locale.locale();
    messages =
        MessageBundles.get(
            ComparisonMessages.class, Localized.Literal.of(this.locale.getLanguage()));
  }

  /**
   * @param p two slugs; with fewer, people are asked to choose
   * @param only {@code differences} leaves out what is equal
   */
  @GET
  public Response compare(@RestQuery("p") List<String> p, @RestQuery @Nullable String only) {
    List<String> slugs = p.stream().filter(slug -> !slug.isBlank()).toList();
    if (slugs.size() < 2 && copies.wantsHtml()) {
      String first = slugs.isEmpty() ? "" : slugs.get(0);
      return copies.page(
          ComparisonViews.choose(choice(first, "", ""), addresses.translated("/content/compare")),
          "reviews");
    }
    if (slugs.size() != 2) {
      return refused(slugs, messages.two_needed());
    }
    Product left = known(slugs.get(0));
    Product right = known(slugs.get(1));
    if (left.equals(right)) {
      return refused(slugs, messages.same());
    }
    if (left.kind() != right.kind()) {
      return refused(slugs, messages.mixed());
    }
    return shown(Comparison.of(side(left), side(right), locale), DIFFERENCES.equals(only));
  }

  private Response shown(Comparison comparison, boolean onlyDifferences) {
    if (!copies.wantsHtml()) {
      return copies.json(
          ComparisonJson.of(comparison, onlyDifferences), comparison.surrogateKeys());
    }
    Choice choice =
        choice(comparison.left().product().slug(), comparison.right().product().slug(), "");
    return copies.page(
        ComparisonViews.compare(
            comparison, choice, onlyDifferences, addresses.translated(comparison.path())),
        comparison.surrogateKeys());
  }

  /** 400; people get the form again, with words above it. */
  private Response refused(List<String> slugs, String why) {
    if (!copies.wantsHtml()) {
      throw new ProblemException(400, why).with("parameter", "p");
    }
    Choice choice = choice(slugs.get(0), slugs.get(1), why);
    return Response.status(Response.Status.BAD_REQUEST)
        .entity(ComparisonViews.choose(choice, addresses.translated("/content/compare")).render())
        .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
        .header(VitralHeaders.LAYOUT, "default")
        .header("Cache-Control", "no-store")
        .header("Vary", "Accept, " + VitralHeaders.LOCALE)
        .build();
  }

  private Choice choice(String first, String second, String problem) {
    return new Choice(catalogue.products(ProductQuery.all()), first, second, problem);
  }

  private Product known(String slug) {
    return catalogue
        .product(slug)
        .orElseThrow(() -> new ProblemException(404, messages.unknown_product(slug)));
  }

  private Comparison.Side side(Product product) {
    return new Comparison.Side(product, catalogue.of(product.slug()));
  }
}
