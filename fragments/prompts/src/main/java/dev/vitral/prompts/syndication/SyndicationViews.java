package dev.vitral.prompts.syndication;

import dev.vitral.kit.http.VitralHeaders;
import dev.vitral.prompts.answer.Answers;
import dev.vitral.prompts.prompt.Prompt;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;

/** XML documents. */
@CheckedTemplate(basePath = "prompts")
final class SyndicationViews {

  private static final String FRESHNESS = "public, max-age=60, stale-while-revalidate=600";

  /** The sitemap; {@code origin} is what visitors see, such as {@code https://vitral.example}. */
  static native TemplateInstance sitemap(String origin, List<LatestStore.Place> pages);

  /** The feed; {@code base} is the origin with the language's prefix. */
  static native TemplateInstance atom(String base, Instant updated, List<Prompt> prompts);

  /** A document as an answer that may be kept. */
  static Response copy(TemplateInstance document, MediaType type) {
    return Response.ok(document.render().strip(), type)
        .header("Cache-Control", FRESHNESS)
        .header("Vary", VitralHeaders.LOCALE)
        .header(VitralHeaders.SURROGATE_KEY, Answers.PROMPTS)
        .build();
  }

  private SyndicationViews() {}
}
