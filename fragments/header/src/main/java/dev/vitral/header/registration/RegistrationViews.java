package dev.vitral.header.registration;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The page where one makes an account. */
@CheckedTemplate(basePath = "header")
final class RegistrationViews {

  static native TemplateInstance register(RegistrationForm form);

  private RegistrationViews() {}
}
