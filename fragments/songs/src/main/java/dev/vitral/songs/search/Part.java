package dev.vitral.songs.search;

import dev.vitral.kit.http.VitralHeaders;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Parts of pages as responses. */
final class Part {

  /** How long what depends on the songs is fresh. */
  static final String FRESH = "public, max-age=30, stale-while-revalidate=60";

  /** How long what is always the same is fresh. */
  static final String LASTING = "public, max-age=300, stale-while-revalidate=3600";

  static Response.ResponseBuilder of(TemplateInstance part, String freshness) {
    return Response.ok(part.render())
        .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
        .header(VitralHeaders.SURROGATE_KEY, "songs")
        .header("Cache-Control", freshness);
  }

  private Part() {}
}
