package dev.vitral.reviews.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an editor writes of a review.
 *
 * @param slug wished for by the editor; null: made of the title
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Draft(
    String title,
    String summary,
    String content,
    String product,
    List<String> pros,
    List<String> cons,
    Scores scores,
    Language lang,
    Status status,
    @Nullable String slug) {

  /** The same in another state. */
  public Draft with(Status other) {
    return new Draft(title, summary, content, product, pros, cons, scores, lang, other, slug);
  }
}
