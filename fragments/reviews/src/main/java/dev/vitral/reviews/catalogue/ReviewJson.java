package dev.vitral.reviews.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vitral.reviews.product.Kind;
import dev.vitral.reviews.product.Product;
import dev.vitral.reviews.review.Language;
import dev.vitral.reviews.review.Scores;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Published reviews as programs read them. */
final class ReviewJson {

  private ReviewJson() {}

  static Page list(ContentPage page) {
    return new Page(
        page.reviews().stream().map(Item::of).toList(),
        page.next().map(query -> "/content" + query).orElse(null));
  }

  static Whole of(Detail detail) {
    Shown shown = detail.shown();
    return new Whole(
        shown.id(),
        shown.slug(),
        shown.path(),
        shown.lang(),
        detail.revision(),
        shown.title(),
        shown.summary(),
        detail.content(),
        detail.pros(),
        detail.cons(),
        detail.scores(),
        shown.overall(),
        new Writer(shown.author().handle(), shown.author().name()),
        shown.publishedAt(),
        shown.updatedAt(),
        detail.product(),
        detail.translation().map(Shown::path).orElse(null));
  }

  /** A page; {@code next} leads to the following one. */
  record Page(List<Item> reviews, @Nullable String next) {}

  /** A review in a list. */
  record Item(
      UUID id,
      String slug,
      String url,
      Language lang,
      String title,
      String summary,
      BigDecimal overall,
      Writer author,
      Instant publishedAt,
      Instant updatedAt,
      Name product) {

    static Item of(Shown shown) {
      Shown.ProductName name = shown.product();
      return new Item(
          shown.id(),
          shown.slug(),
          shown.path(),
          shown.lang(),
          shown.title(),
          shown.summary(),
          shown.overall(),
          new Writer(shown.author().handle(), shown.author().name()),
          shown.publishedAt(),
          shown.updatedAt(),
          new Name(name.slug(), name.kind(), name.brand(), name.model()));
    }
  }

  /** Who wrote it. */
  record Writer(String handle, String name) {}

  /** What it is about. */
  record Name(String slug, Kind kind, String brand, String model) {}

  /** A whole review. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Whole(
      UUID id,
      String slug,
      String url,
      Language lang,
      long revision,
      String title,
      String summary,
      String content,
      List<String> pros,
      List<String> cons,
      Scores scores,
      BigDecimal overall,
      Writer author,
      Instant publishedAt,
      Instant updatedAt,
      Product product,
      @Nullable String translation) {}
}
