package dev.vitral.prompts.prompt;

import dev.vitral.prompts.people.Viewer;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** The pages of prompts, and the parts of them that htmx swaps. */
@CheckedTemplate(basePath = "prompts")
final class PromptViews {

  /** Search and list; {@code next} is the path of the next page or empty. */
  static native TemplateInstance explore(
      Viewer viewer, List<Prompt> prompts, Search search, String next);

  /** One prompt with its songs. */
  static native TemplateInstance prompt(Viewer viewer, Prompt prompt);

  /** The songs of a prompt, for the place below it in a list. */
  static native TemplateInstance songs(Prompt prompt);

  /** Writing and editing. */
  static native TemplateInstance form(Viewer viewer, Form form);

  /** Asks before a prompt is deleted. */
  static native TemplateInstance removal(Viewer viewer, Prompt prompt);

  /** What a prompt said before. */
  static native TemplateInstance versions(Viewer viewer, Prompt prompt, List<Version> versions);

  /** A member's own prompts. */
  static native TemplateInstance mine(Viewer viewer, List<Prompt> prompts, String next);

  private PromptViews() {}
}
