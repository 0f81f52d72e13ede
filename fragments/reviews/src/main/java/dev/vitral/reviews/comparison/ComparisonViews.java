package dev.vitral.reviews.comparison;

import dev.vitral.reviews.catalogue.Addresses;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The comparison's pages. */
@CheckedTemplate(basePath = "reviews")
final class ComparisonViews {

  /** Asks what to compare. */
  static native TemplateInstance choose(Choice choice, Addresses.Head head);

  /** Two products side by side. */
  static native TemplateInstance compare(
      Comparison comparison, Choice choice, boolean onlyDifferences, Addresses.Head head);

  private ComparisonViews() {}
}
