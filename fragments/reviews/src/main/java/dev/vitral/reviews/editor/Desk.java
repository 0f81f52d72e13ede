package dev.vitral.reviews.editor;

import dev.vitral.reviews.product.Kind;
import dev.vitral.reviews.product.Product;
import dev.vitral.reviews.review.Review;
import dev.vitral.reviews.review.Status;
import java.util.List;
import java.util.Optional;

/**
 * What lies before an editor who writes.
 *
 * @param review as it is saved; empty: a new one
 * @param key makes a form that is sent twice one review
 * @param notice what the editor should know; empty: nothing
 */
public record Desk(
    Sheet sheet, Optional<Review> review, List<Product> products, String key, String notice) {

  /** Where the form goes. */
  public String path() {
    return review.map(saved -> "/reviews/editor/" + saved.id()).orElse("/reviews/editor");
  }

  public String revision() {
    return review.map(saved -> Long.toString(saved.revision())).orElse("");
  }

  public boolean isNew() {
    return review.isEmpty();
  }

  public boolean isPublished() {
    return review.filter(saved -> saved.status() == Status.PUBLISHED).isPresent();
  }

  public List<Product> cameras() {
    return products.stream().filter(product -> product.kind() == Kind.CAMERA).toList();
  }

  public List<Product> lenses() {
    return products.stream().filter(product -> product.kind() == Kind.LENS).toList();
  }

  /** The name of the product chosen. */
  public String productName() {
    return products.stream()
        .filter(product -> product.slug().equals(sheet.value("product")))
        .map(Product::name)
        .findFirst()
        .orElse("");
  }
}
