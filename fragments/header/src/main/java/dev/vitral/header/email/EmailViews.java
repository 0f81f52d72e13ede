package dev.vitral.header.email;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The pages of one's address. */
@CheckedTemplate(basePath = "header")
final class EmailViews {

  static native TemplateInstance email(EmailPage page);

  static native TemplateInstance confirmation(ConfirmationPage page);

  private EmailViews() {}
}
