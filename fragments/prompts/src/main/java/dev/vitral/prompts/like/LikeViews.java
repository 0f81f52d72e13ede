package dev.vitral.prompts.like;

import dev.vitral.prompts.people.Viewer;
import dev.vitral.prompts.prompt.Prompt;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The like button, and the likes that a person has given. */
@CheckedTemplate(basePath = "prompts")
final class LikeViews {

  /** The button or, for those who may not press it, the number. */
  static native TemplateInstance like(Viewer viewer, Prompt p);

  /** The include {@code prompts/likes}. */
  static native TemplateInstance given(Viewer viewer, long count);

  private LikeViews() {}
}
