package dev.vitral.header.badge;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The badge of a person and that of everybody else. */
@CheckedTemplate(basePath = "header")
final class BadgeViews {

  static native TemplateInstance badge(Badge badge);

  /** {@code own} where it speaks for the fragment and does not stand in for it. */
  static native TemplateInstance visitor(boolean own);

  private BadgeViews() {}
}
