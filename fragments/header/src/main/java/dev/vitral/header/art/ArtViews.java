package dev.vitral.header.art;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** Windows as a tile, as a page, and as an image. */
@CheckedTemplate(basePath = "header")
final class ArtViews {

  static native TemplateInstance tile(Picture picture);

  static native TemplateInstance art(Picture picture);

  static native TemplateInstance window(Window window);

  private ArtViews() {}
}
