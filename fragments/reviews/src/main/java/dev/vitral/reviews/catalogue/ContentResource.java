package dev.vitral.reviews.catalogue;

import dev.vitral.kit.locale.RequestLocale;
import dev.vitral.kit.problem.ProblemException;
import dev.vitral.reviews.database.NeedsDatabase;
import dev.vitral.reviews.product.SpecificationSheet;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestPath;

/** What everybody reads: JSON for programs, pages for those who ask for HTML. */
@Path("/content")
@Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML})
@Blocking
@NeedsDatabase
public class ContentResource {

  private final Catalogue catalogue;
  private final QueryReader queries;
  private final Copies copies;
  private final Addresses addresses;
  private final JsonLd jsonLd;
  private final RequestLocale locale;

  ContentResource(
      Catalogue catalogue,
      QueryReader queries,
      Copies copies,
      Addresses addresses,
      JsonLd jsonLd,
      RequestLocale locale) {
    this.catalogue = catalogue;
    this.queries = queries;
    this.copies = copies;
    this.addresses = addresses;
    this.jsonLd = jsonLd;
    this.locale = locale;
  }

  /** The published reviews, a page of them. */
  @GET
  public Response list() {
    boolean html = copies.wantsHtml();
    ContentQuery query = queries.content(html);
    ContentPage page = catalogue.find(query);
    return html
        ? copies.page(
            CatalogueViews.list(page, query, catalogue.brands(), "/content", addresses.list(query)),
            "reviews")
        : copies.json(ReviewJson.list(page), "reviews");
  }

  /** One published review. */
  @GET
  @Path("{slug}")
  public Response one(@RestPath String slug) {
    Detail detail = catalogue.one(slug).orElseThrow(this::unknown);
    if (!copies.wantsHtml()) {
      return copies.json(ReviewJson.of(detail), detail.surrogateKeys());
    }
    return copies.page(
        CatalogueViews.review(
            detail,
            SpecificationSheet.of(detail.product(), locale.locale()),
            addresses.review(detail),
            jsonLd.of(detail)),
        detail.surrogateKeys());
  }

  private ProblemException unknown() {
    CatalogueMessages messages =
        MessageBundles.get(
            CatalogueMessages.class, Localized.Literal.of(locale.locale().getLanguage()));
    return new ProblemException(404, messages.unknown_review());
  }
}
