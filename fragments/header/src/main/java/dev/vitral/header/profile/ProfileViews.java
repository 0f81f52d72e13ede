package dev.vitral.header.profile;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The account page. */
@CheckedTemplate(basePath = "header")
final class ProfileViews {

  static native TemplateInstance account(ProfilePage page);

  private ProfileViews() {}
}
