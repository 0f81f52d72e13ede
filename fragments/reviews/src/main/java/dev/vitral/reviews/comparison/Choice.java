package dev.vitral.reviews.comparison;

import dev.vitral.reviews.product.Kind;
import dev.vitral.reviews.product.Product;
import java.util.List;

/**
 * What can be chosen to compare.
 *
 * @param first slug of the product chosen first; empty: none
 * @param second slug of the product chosen second; empty: none
 * @param problem why that choice cannot be compared; empty: nothing is wrong
 */
public record Choice(List<Product> products, String first, String second, String problem) {

  public List<Product> cameras() {
    return of(Kind.CAMERA);
  }

  public List<Product> lenses() {
    return of(Kind.LENS);
  }

  private List<Product> of(Kind kind) {
    return products.stream().filter(product -> product.kind() == kind).toList();
  }
}
