package dev.vitral.reviews.writing;

import dev.vitral.kit.identity.Person;
import dev.vitral.reviews.change.Change;
import dev.vitral.reviews.outbox.Outbox;
import dev.vitral.reviews.product.Product;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Writing products: all editors keep one catalogue. */
@ApplicationScoped
public class Products {

  private final ProductStore products;
  private final WriteAllowance allowance;
  private final WritingConfig config;
  private final Outbox outbox;
  private final Refusals refusals;

  Products(
      ProductStore products,
      WriteAllowance allowance,
      WritingConfig config,
      Outbox outbox,
      Refusals refusals) {
    this.products = products;
    this.allowance = allowance;
    this.config = config;
    this.outbox = outbox;
    this.refusals = refusals;
  }

  /**
   * Puts a product into the catalogue; the same one again changes nothing.
   *
   * @return whether it is new
   */
  @Transactional
  public boolean put(Person editor, Product product) {
    if (!allowance.take(editor.id())) {
      throw refusals.tooMany(config.perMinute());
    }
    Optional<Product> before = products.hold(product.slug()).map(ProductStore.Kept::product);
    if (before.isPresent() && before.get().kind() != product.kind()) {
      throw refusals.kindStays(before.get().kind());
    }
    if (!before.equals(Optional.of(product))) {
      tell(products.put(product), false);
    }
    return before.isEmpty();
  }

  /**
   * Tells products again, in the order of their slugs, a page of them.
   *
   * @return the slug of the last one; empty when there are none left
   */
  @Transactional
  public Optional<String> tellAgain(String after, int most) {
    List<ProductStore.Kept> page = products.after(after, most);
    page.forEach(kept -> tell(kept, true));
    return page.isEmpty()
        ? Optional.empty()
        : Optional.of(page.get(page.size() - 1).product().slug());
  }

  private void tell(ProductStore.Kept kept, boolean rebuilt) {
    outbox.add(new Change.OfProduct(kept.product(), kept.revision(), Instant.now(), rebuilt));
  }
}
