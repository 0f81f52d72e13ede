package dev.vitral.prompts.trending;

import dev.vitral.prompts.people.Viewer;
import dev.vitral.prompts.prompt.Prompt;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** The include, and what stands in for it. */
@CheckedTemplate(basePath = "prompts")
final class TrendingViews {

  /** The include; without {@code data-fragment} as its own last known copy. */
  static native TemplateInstance trending(Viewer viewer, List<Prompt> prompts, boolean fallback);

  private TrendingViews() {}
}
