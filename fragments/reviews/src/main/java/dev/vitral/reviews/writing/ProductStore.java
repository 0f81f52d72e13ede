package dev.vitral.reviews.writing;

import dev.vitral.reviews.product.Product;
import dev.vitral.reviews.product.ProductJson;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Products in PostgreSQL, on the primary. */
@ApplicationScoped
class ProductStore implements PanacheRepositoryBase<ProductEntity, String> {

  private static final int LOCK = 7_221_005;

  private final ProductJson json;

  ProductStore(ProductJson json) {
    this.json = json;
  }

  /** The product, held until the end of the transaction, with its revision. */
  @Transactional(Transactional.TxType.MANDATORY)
  public Optional<Kept> hold(String slug) {
    getEntityManager()
        .createNativeQuery("select 1 from pg_advisory_xact_lock(:lock, hashtext(:slug))")
        .setParameter("lock", LOCK)
        .setParameter("slug", slug)
        .getSingleResult();
    return findByIdOptional(slug).map(this::kept);
  }

  /** Writes the next revision and tells its number. */
  @Transactional(Transactional.TxType.MANDATORY)
  public Kept put(Product product) {
    ProductEntity entity = findByIdOptional(product.slug()).orElseGet(ProductEntity::new);
    Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
    entity.revision++;
    entity.kind = product.kind();
    entity.brand = product.brand();
    entity.model = product.model();
    entity.released = product.released();
    entity.specifications = json.write(product.specifications());
    entity.updatedAt = now;
    if (entity.slug == null) {
      entity.slug = product.slug();
      entity.createdAt = now;
      persist(entity);
    }
    flush();
    return kept(entity);
  }

  /** Every product by its slug, a page of them. */
  @Transactional
  public List<Kept> after(String slug, int most) {
    try (Stream<ProductEntity> page =
        find("slug > ?1 order by slug", slug).page(0, most).stream()) {
      return page.map(this::kept).toList();
    }
  }

  private Kept kept(ProductEntity entity) {
    Product product =
        new Product(
            entity.slug,
            entity.kind,
            entity.brand,
            entity.model,
            entity.released,
            json.read(entity.kind, entity.specifications));
    return new Kept(product, entity.revision);
  }

  /** A product and its revision. */
  record Kept(Product product, long revision) {}
}
