package dev.vitral.reviews.catalogue;

import dev.vitral.reviews.product.Kind;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Which products somebody wants to see.
 *
 * @param after slug behind which the page begins; empty: the first
 */
public record ProductQuery(String after, Optional<Kind> kind, Optional<String> brand, int limit) {

  /** More than there will be. */
  private static final int ALL = 500;

  /** Every product, for a form to choose from. */
  public static ProductQuery all() {
    return new ProductQuery("", Optional.empty(), Optional.empty(), ALL);
  }

  /** The same as a query string, beginning behind that product. */
  public String link(String last) {
    String kinds = kind.map(value -> "&kind=" + value.word()).orElse("");
    String brands =
        brand.map(value -> "&brand=" + URLEncoder.encode(value, StandardCharsets.UTF_8)).orElse("");
    return "?limit=" + limit + kinds + brands + "&after=" + last;
  }
}
