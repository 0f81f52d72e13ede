package dev.vitral.reviews.change;

import dev.vitral.reviews.product.Product;
import dev.vitral.reviews.review.Review;
import java.time.Instant;
import java.util.List;

/** Something was written. A later revision of the same key replaces an earlier one. */
public sealed interface Change {

  /** What changed; changes of one key stay in order. */
  String key();

  long revision();

  /** When it was written. */
  Instant at();

  /** Whether it is told again so that what is shown is made anew. */
  boolean rebuilt();

  /** Surrogate keys of the pages that show it. */
  List<String> surrogateKeys();

  /** A review in its newest state, whatever its status. */
  record OfReview(Review review, Instant at, boolean rebuilt) implements Change {

    @Override
    public String key() {
      return review.id().toString();
    }

    @Override
    public long revision() {
      return review.revision();
    }

    @Override
    public List<String> surrogateKeys() {
      return review.surrogateKeys();
    }
  }

  /** A product in its newest state. */
  record OfProduct(Product product, long revision, Instant at, boolean rebuilt) implements Change {

    @Override
    public String key() {
      return product.key();
    }

    @Override
    public List<String> surrogateKeys() {
      return List.of("reviews", product.key());
    }
  }
}
