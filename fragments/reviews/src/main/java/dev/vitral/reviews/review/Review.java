package dev.vitral.reviews.review;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A review as it is kept.
 *
 * @param slug its segment in URLs, made of the first title; it stays
 * @param revision from 1, grows with every change
 * @param content paragraphs of plain text, separated by a blank line
 * @param product slug of what is reviewed
 * @param publishedAt when it was first published
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Review(
    UUID id,
    String slug,
    long revision,
    Status status,
    Language lang,
    String title,
    String summary,
    String content,
    String product,
    List<String> pros,
    List<String> cons,
    Scores scores,
    Author author,
    Instant createdAt,
    Instant updatedAt,
    @Nullable Instant publishedAt) {

  public Review {
    pros = List.copyOf(pros);
    cons = List.copyOf(cons);
  }

  /** Where everybody reads it, once it is published. */
  @JsonIgnore
  public String path() {
    return "/content/" + slug;
  }

  /** The surrogate keys of pages that show it. */
  @JsonIgnore
  public List<String> surrogateKeys() {
    return List.of("reviews", "review:" + slug, "product:" + product);
  }

  /** What its editor can change. */
  public Draft draft() {
    return new Draft(title, summary, content, product, pros, cons, scores, lang, status, null);
  }
}
