package dev.vitral.prompts.feed;

import dev.vitral.prompts.people.Viewer;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** The feed and its notice of news. */
@CheckedTemplate(basePath = "prompts")
final class FeedViews {

  /** The page; {@code since} is where news begin, {@code next} the next page's path or empty. */
  static native TemplateInstance feed(
      Viewer viewer, List<Entry> entries, String since, String next);

  /** A notice, or nothing where nothing is new. */
  static native TemplateInstance news(int count);

  private FeedViews() {}
}
