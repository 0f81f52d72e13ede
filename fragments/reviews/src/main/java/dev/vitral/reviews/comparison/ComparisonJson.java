package dev.vitral.reviews.comparison;

import dev.vitral.reviews.catalogue.Shown;
import dev.vitral.reviews.product.Product;
import dev.vitral.reviews.review.Language;
import java.math.BigDecimal;
import java.util.List;

/** A comparison as programs read it; labels are in the visitor's language. */
record ComparisonJson(List<Side> products, List<Line> lines) {

  static ComparisonJson of(Comparison comparison, boolean onlyDifferences) {
    List<Comparison.Line> lines = onlyDifferences ? comparison.differences() : comparison.lines();
    return new ComparisonJson(
        List.of(Side.of(comparison.left()), Side.of(comparison.right())),
        lines.stream().map(Line::of).toList());
  }

  /** A product and its reviews. */
  record Side(Product product, List<Item> reviews) {

    static Side of(Comparison.Side side) {
      return new Side(side.product(), side.reviews().stream().map(Item::of).toList());
    }
  }

  /** A review of a product. */
  record Item(String url, String title, Language lang, BigDecimal overall) {

    static Item of(Shown shown) {
      return new Item(shown.path(), shown.title(), shown.lang(), shown.overall());
    }
  }

  /** One specification; what is not known is empty. */
  record Line(String label, List<String> values, boolean different) {

    static Line of(Comparison.Line line) {
      return new Line(
          line.label(),
          List.of(line.left().orElse(""), line.right().orElse("")),
          line.isDifferent());
    }
  }
}
