package dev.vitral.reviews.writing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitral.kit.identity.Person;
import dev.vitral.kit.identity.Role;
import dev.vitral.reviews.change.Change;
import dev.vitral.reviews.outbox.Outbox;
import dev.vitral.reviews.review.Author;
import dev.vitral.reviews.review.Draft;
import dev.vitral.reviews.review.Review;
import dev.vitral.reviews.review.Status;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Writing reviews. A review and what is told of it are written in one transaction. Only its author
 * or a moderator changes it.
 */
@ApplicationScoped
public class Reviews {

  private final ReviewStore reviews;
  private final ProductStore products;
  private final AcceptedRequests accepted;
  private final WriteAllowance allowance;
  private final WritingConfig config;
  private final Outbox outbox;
  private final Refusals refusals;
  private final ObjectMapper json;

  Reviews(
      ReviewStore reviews,
      ProductStore products,
      AcceptedRequests accepted,
      WriteAllowance allowance,
      WritingConfig config,
      Outbox outbox,
      Refusals refusals,
      ObjectMapper json) {
    this.reviews = reviews;
    this.products = products;
    this.accepted = accepted;
    this.allowance = allowance;
    this.config = config;
    this.outbox = outbox;
    this.refusals = refusals;
    this.json = json;
  }

  /**
   * Writes a review.
   *
   * @param key idempotency key: the same key and draft give the same review
   */
  @Transactional
  public Review write(Person author, Draft draft, @Nullable String key) {
    take(author);
    if (key == null) {
      return add(author, draft);
    }
    byte[] fingerprint = fingerprint(draft);
    Optional<AcceptedRequests.Accepted> before = accepted.find(author.id(), key);
    if (before.isPresent()) {
      if (!MessageDigest.isEqual(before.get().fingerprint(), fingerprint)) {
        throw refusals.keyReused();
      }
      return reviews.findById(before.get().review()).toReview();
    }
    Review review = add(author, draft);
    accepted.keep(author.id(), key, fingerprint, review.id());
    return review;
  }

  /**
   * Changes a review.
   *
   * @param change makes the new draft of the current one
   */
  @Transactional
  public Review change(Person person, UUID id, Condition condition, Function<Draft, Draft> change) {
    take(person);
    ReviewEntity entity = held(person, id, condition);
    Draft before = entity.toReview().draft();
    Draft after = change.apply(before);
    String slug = after.slug();
    if (slug != null && !slug.equals(entity.slug)) {
      throw refusals.slugStays();
    }
    if (!before.status().mayBecome(after.status())) {
      throw refusals.statusConflict(before.status(), after.status());
    }
    if (!isKnown(after.product())) {
      throw refusals.unknownProduct();
    }
    entity.change(after);
    return told(entity);
  }

  /** Deletes a review; its address is never given again. */
  @Transactional
  public Review delete(Person person, UUID id, Condition condition) {
    take(person);
    ReviewEntity entity = held(person, id, condition);
    entity.become(Status.DELETED);
    return told(entity);
  }

  /** A review as its author or a moderator sees it. */
  public Review read(Person person, UUID id) {
    Review review = reviews.one(id).orElseThrow(refusals::unknownReview);
    if (!mayChange(person, review.author().id())) {
      throw refusals.notYours();
    }
    return review;
  }

  /** A person's own reviews, the last changed first. */
  public List<Review> of(Person author, int page, int size) {
    return reviews.of(author.id(), page, size);
  }

  /**
   * Tells reviews again, in the order of their ids, a page of them.
   *
   * @return the id of the last one; empty when there are none left
   */
  @Transactional
  public Optional<UUID> tellAgain(UUID after, int most) {
    List<Review> page = reviews.after(after, most);
    page.forEach(review -> outbox.add(new Change.OfReview(review, review.updatedAt(), true)));
    return page.isEmpty() ? Optional.empty() : Optional.of(page.get(page.size() - 1).id());
  }

  private Review add(Person author, Draft draft) {
    if (!isKnown(draft.product())) {
      throw refusals.unknownProduct();
    }
    if (draft.status() == Status.WITHDRAWN) {
      throw refusals.statusConflict(Status.DRAFT, Status.WITHDRAWN);
    }
    String wished = draft.slug();
    if (wished != null && reviews.isTaken(wished)) {
      throw refusals.slugTaken();
    }
    String slug = wished != null ? wished : reviews.freeSlug(draft.title());
    ReviewEntity entity = ReviewEntity.of(Author.of(author), slug, draft);
    reviews.persist(entity);
    return told(entity);
  }

  private Review told(ReviewEntity entity) {
    reviews.flush();
    Review review = entity.toReview();
    outbox.add(new Change.OfReview(review, review.updatedAt(), false));
    return review;
  }

  private ReviewEntity held(Person person, UUID id, Condition condition) {
    ReviewEntity entity = reviews.hold(id).orElseThrow(refusals::unknownReview);
    if (!mayChange(person, entity.authorId)) {
      throw refusals.notYours();
    }
    if (!condition.holdsFor(entity.revision)) {
      throw refusals.changed(entity.revision);
    }
    return entity;
  }

  private static boolean mayChange(Person person, UUID author) {
    return person.is(Role.MODERATOR) || (person.is(Role.EDITOR) && person.id().equals(author));
  }

  private boolean isKnown(String product) {
    return products.count("slug = ?1", product) > 0;
  }

  private void take(Person person) {
    if (!allowance.take(person.id())) {
      throw refusals.tooMany(config.perMinute());
    }
  }

  private byte[] fingerprint(Draft draft) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(json.writeValueAsBytes(draft));
    } catch (NoSuchAlgorithmException | JsonProcessingException e) {
      throw new WritingException("A draft always has a fingerprint", e);
    }
  }
}
