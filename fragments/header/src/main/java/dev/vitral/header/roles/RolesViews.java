package dev.vitral.header.roles;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The page of roles. */
@CheckedTemplate(basePath = "header")
final class RolesViews {

  static native TemplateInstance roles(RolesPage page);

  private RolesViews() {}
}
