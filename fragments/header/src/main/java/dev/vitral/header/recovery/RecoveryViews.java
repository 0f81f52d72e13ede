package dev.vitral.header.recovery;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The pages of who has forgotten a password. */
@CheckedTemplate(basePath = "header")
final class RecoveryViews {

  static native TemplateInstance recovery(RecoveryForm form);

  static native TemplateInstance newPassword(NewPasswordForm form);

  private RecoveryViews() {}
}
