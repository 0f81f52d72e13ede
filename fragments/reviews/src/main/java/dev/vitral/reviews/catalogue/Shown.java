package dev.vitral.reviews.catalogue;

import dev.vitral.reviews.product.Kind;
import dev.vitral.reviews.review.Author;
import dev.vitral.reviews.review.Language;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * A published review in a list.
 *
 * @param overall mean score, 0 to 10
 */
public record Shown(
    UUID id,
    String slug,
    Language lang,
    String title,
    String summary,
    BigDecimal overall,
    Author author,
    Instant publishedAt,
    Instant updatedAt,
    ProductName product) {

  /** Where it is read. */
  public String path() {
    return "/content/" + slug;
  }

  /** What a product is called. */
  public record ProductName(String slug, Kind kind, String brand, String model) {

    public String name() {
      return brand + " " + model;
    }

    /** Its drawing. */
    public String picture() {
      return "/fragments/reviews/pictures/" + kind.word() + "/" + slug + ".svg";
    }
  }
}
