package dev.vitral.header.login;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The page where one logs in. */
@CheckedTemplate(basePath = "header")
final class LoginViews {

  static native TemplateInstance login(LoginForm form);

  private LoginViews() {}
}
