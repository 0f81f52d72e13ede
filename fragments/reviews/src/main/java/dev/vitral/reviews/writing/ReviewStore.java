package dev.vitral.reviews.writing;

import dev.vitral.reviews.review.Review;
import dev.vitral.reviews.review.Slug;
import dev.vitral.reviews.review.Status;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/** Reviews in PostgreSQL, on the primary. */
@ApplicationScoped
class ReviewStore implements PanacheRepositoryBase<ReviewEntity, UUID> {

  private static final int LOCK = 7_221_006;

  /** A review that is not deleted, held until the end of the transaction. */
  @Transactional(Transactional.TxType.MANDATORY)
  public Optional<ReviewEntity> hold(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
        .filter(entity -> entity.status != Status.DELETED);
  }

  /** A review that is not deleted. */
  @Transactional
  public Optional<Review> one(UUID id) {
    return findByIdOptional(id)
        .map(ReviewEntity::toReview)
        .filter(review -> review.status() != Status.DELETED);
  }

  /** An author's reviews, the last changed first. */
  @Transactional
  public List<Review> of(UUID author, int page, int size) {
    return find(
            "authorId = ?1 and status <> ?2 order by updatedAt desc, id desc",
            author,
            Status.DELETED)
        .page(page, size)
        .list()
        .stream()
        .map(ReviewEntity::toReview)
        .toList();
  }

  /** Every review by id, deleted ones too, a page of them. */
  @Transactional
  public List<Review> after(UUID id, int most) {
    return find("id > ?1 order by id", id).page(0, most).list().stream()
        .map(ReviewEntity::toReview)
        .toList();
  }

  @Transactional(Transactional.TxType.MANDATORY)
  public boolean isTaken(String slug) {
    takeTurns(slug);
    return count("slug = ?1", slug) > 0;
  }

  /** A slug for a title that no other review has or had. */
  @Transactional(Transactional.TxType.MANDATORY)
  public String freeSlug(String title) {
    String slug = Slug.of(title);
    takeTurns(slug);
    Set<String> taken = new HashSet<>();
    find("slug = ?1 or slug like ?2", slug, slug + "-%")
        .list()
        .forEach(entity -> taken.add(entity.slug));
    return IntStream.iterate(1, n -> n + 1)
        .mapToObj(n -> Slug.numbered(slug, n))
        .filter(candidate -> !taken.contains(candidate))
        .findFirst()
        .orElseThrow();
  }

  private void takeTurns(String slug) {
    getEntityManager()
        .createNativeQuery("select 1 from pg_advisory_xact_lock(:lock, hashtext(:slug))")
        .setParameter("lock", LOCK)
        .setParameter("slug", slug)
        .getSingleResult();
  }
}
