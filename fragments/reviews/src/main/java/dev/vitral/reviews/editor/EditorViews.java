package dev.vitral.reviews.editor;

import dev.vitral.reviews.review.Draft;
import dev.vitral.reviews.review.Review;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** The editor's pages. */
@CheckedTemplate(basePath = "reviews")
final class EditorViews {

  /** An editor's own reviews; {@code page} counts from 0. */
  static native TemplateInstance mine(List<Review> reviews, int page, boolean more);

  /** A form to write or change a review. */
  static native TemplateInstance write(Desk desk);

  /** A review as it would look, with the form below it. */
  static native TemplateInstance preview(Desk desk, Draft draft, List<String> paragraphs);

  private EditorViews() {}
}
