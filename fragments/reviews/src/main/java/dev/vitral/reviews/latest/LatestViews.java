package dev.vitral.reviews.latest;

import dev.vitral.reviews.catalogue.Shown;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** The newest reviews as an include, and what stands in for it. */
@CheckedTemplate(basePath = "reviews")
final class LatestViews {

  static native TemplateInstance latest(List<Shown> reviews);

  static native TemplateInstance fallback(List<Shown> reviews);

  private LatestViews() {}
}
