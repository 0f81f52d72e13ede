package dev.vitral.reviews.writing;

import dev.vitral.reviews.review.Author;
import dev.vitral.reviews.review.Draft;
import dev.vitral.reviews.review.Language;
import dev.vitral.reviews.review.Review;
import dev.vitral.reviews.review.Scores;
import dev.vitral.reviews.review.Status;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A review as PostgreSQL keeps it. */
@Entity(name = "Review")
@Table(name = "review")
class ReviewEntity extends PanacheEntityBase {

  @Id UUID id;

  @Column(updatable = false)
  String slug;

  long revision;

  @Enumerated(EnumType.STRING)
  Status status;

  @Enumerated(EnumType.STRING)
  Language lang;

  String title;
  String summary;
  String content;
  String product;
  String[] pros;
  String[] cons;
  BigDecimal image;
  BigDecimal handling;
  BigDecimal autofocus;
  BigDecimal value;

  @Column(name = "author_id", updatable = false)
  UUID authorId;

  @Column(name = "author_handle", updatable = false)
  String authorHandle;

  @Column(name = "author_name", updatable = false)
  String authorName;

  @Column(name = "created_at", updatable = false)
  Instant createdAt;

  @Column(name = "updated_at")
  Instant updatedAt;

  @Column(name = "published_at")
  @Nullable Instant publishedAt;

  /** The first revision. */
  static ReviewEntity of(Author author, String slug, Draft draft) {
    ReviewEntity entity = new ReviewEntity();
    entity.id = UUID.randomUUID();
    entity.slug = slug;
    entity.authorId = author.id();
    entity.authorHandle = author.handle();
    entity.authorName = author.name();
    entity.change(draft);
    entity.createdAt = entity.updatedAt;
    return entity;
  }

  /** The next revision. */
  void change(Draft draft) {
    become(draft.status());
    lang = draft.lang();
    title = draft.title();
    summary = draft.summary();
    content = draft.content();
    product = draft.product();
    pros = draft.pros().toArray(String[]::new);
    cons = draft.cons().toArray(String[]::new);
    image = draft.scores().image();
    handling = draft.scores().handling();
    autofocus = draft.scores().autofocus();
    value = draft.scores().value();
  }

  /** The next revision, in another state. */
  void become(Status next) {
    revision++;
    status = next;
    updatedAt = Instant.now().truncatedTo(ChronoUnit.MICROS);
    if (next == Status.PUBLISHED && publishedAt == null) {
      publishedAt = updatedAt;
    }
  }

  Review toReview() {
    return new Review(
        id,
        slug,
        revision,
        status,
        lang,
        title,
        summary,
        content,
        product,
        List.of(pros),
        List.of(cons),
        new Scores(image, handling, autofocus, value),
        new Author(authorId, authorHandle, authorName),
        createdAt,
        updatedAt,
        publishedAt);
  }
}
