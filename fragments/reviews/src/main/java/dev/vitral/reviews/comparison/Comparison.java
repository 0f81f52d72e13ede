package dev.vitral.reviews.comparison;

import dev.vitral.reviews.catalogue.Shown;
import dev.vitral.reviews.product.Product;
import dev.vitral.reviews.product.SpecificationSheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Two products of one kind side by side.
 *
 * @param lines what is known of at least one of them
 */
public record Comparison(Side left, Side right, List<Line> lines) {

  /** A product and what was written about it, the newest first. */
  public record Side(Product product, List<Shown> reviews) {

    public String picture() {
      return "/fragments/reviews/pictures/" + product.kind().word() + "/" + product.slug() + ".svg";
    }

    /** What stands first: its newest review. */
    public Optional<Shown> review() {
      return reviews.stream().findFirst();
    }
  }

  /** One specification of both. */
  public record Line(String label, Optional<String> left, Optional<String> right) {

    public boolean isDifferent() {
      return !left.equals(right);
    }
  }

  /**
   * Compares two products.
   *
   * @throws IllegalArgumentException if they are not of one kind
   */
  static Comparison of(Side left, Side right, Locale locale) {
    if (left.product().kind() != right.product().kind()) {
      throw new IllegalArgumentException("A camera is not compared with a lens");
    }
    List<SpecificationSheet.Row> first = SpecificationSheet.of(left.product(), locale);
    List<SpecificationSheet.Row> second = SpecificationSheet.of(right.product(), locale);
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < first.size(); i++) {
      Line line = new Line(first.get(i).label(), first.get(i).value(), second.get(i).value());
      if (line.left().isPresent() || line.right().isPresent()) {
        lines.add(line);
      }
    }
    return new Comparison(left, right, List.copyOf(lines));
  }

  /** The lines in which they differ. */
  public List<Line> differences() {
    return lines.stream().filter(Line::isDifferent).toList();
  }

  /** The address that shows the same to somebody else. */
  public String path() {
    return "/content/compare?p=" + left.product().slug() + "&p=" + right.product().slug();
  }

  String surrogateKeys() {
    return "reviews " + left.product().key() + " " + right.product().key();
  }
}
