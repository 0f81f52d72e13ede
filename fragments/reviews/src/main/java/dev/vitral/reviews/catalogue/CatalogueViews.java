package dev.vitral.reviews.catalogue;

import dev.vitral.reviews.product.SpecificationSheet;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** The readers' pages. */
@CheckedTemplate(basePath = "reviews")
final class CatalogueViews {

  /** A list with its filters; {@code path} is where the form leads. */
  static native TemplateInstance list(
      ContentPage page, ContentQuery query, List<String> brands, String path, Addresses.Head head);

  /** One review. */
  static native TemplateInstance review(
      Detail detail, List<SpecificationSheet.Row> sheet, Addresses.Head head, RawString jsonLd);

  private CatalogueViews() {}
}
