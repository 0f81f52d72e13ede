package dev.vitral.prompts.moderation;

import dev.vitral.prompts.people.Viewer;
import dev.vitral.prompts.prompt.Prompt;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** Reporting, and what moderators see. */
@CheckedTemplate(basePath = "prompts")
final class ModerationViews {

  /** The reports that wait; {@code next} is the path of the next page or empty. */
  static native TemplateInstance moderation(Viewer viewer, List<Report> reports, String next);

  /** The form of a report, or thanks for it. */
  static native TemplateInstance report(
      Viewer viewer, Prompt prompt, boolean done, String reason, String error);

  private ModerationViews() {}
}
