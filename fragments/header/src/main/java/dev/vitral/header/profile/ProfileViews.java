package dev.vitral.header.profile;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The account page, and those that it leads to. */
@CheckedTemplate(basePath = "header")
final class ProfileViews {

  static native TemplateInstance account(ProfilePage page);

  /** {@code error}: why they cannot be shown. */
  static native TemplateInstance sessions(List<OwnSessions.Seen> sessions, @Nullable String error);

  static native TemplateInstance apikeys(ApiKeysPage page);

  private ProfileViews() {}
}
