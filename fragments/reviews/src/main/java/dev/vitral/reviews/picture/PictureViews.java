package dev.vitral.reviews.picture;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** Drawings. */
@CheckedTemplate(basePath = "reviews")
final class PictureViews {

  static native TemplateInstance camera(Silhouette drawn);

  static native TemplateInstance lens(Silhouette drawn);

  private PictureViews() {}
}
