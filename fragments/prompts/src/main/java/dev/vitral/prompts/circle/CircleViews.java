package dev.vitral.prompts.circle;

import dev.vitral.prompts.people.Member;
import dev.vitral.prompts.people.Viewer;
import dev.vitral.prompts.prompt.Prompt;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** The pages of people. */
@CheckedTemplate(basePath = "prompts")
final class CircleViews {

  /** Searching for people, and one's own circle. */
  static native TemplateInstance people(Viewer viewer, PeoplePage page);

  /** Somebody's profile; {@code next} is the path of the next page or empty. */
  static native TemplateInstance person(
      Viewer viewer, Member member, Standing standing, List<Prompt> prompts, String next);

  private CircleViews() {}
}
