package dev.vitral.header.mail;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The page of mail. */
@CheckedTemplate(basePath = "header")
final class MailViews {

  static native TemplateInstance mail(MailPage page);

  private MailViews() {}
}
