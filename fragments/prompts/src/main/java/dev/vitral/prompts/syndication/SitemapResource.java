package dev.vitral.prompts.syndication;

import dev.vitral.kit.http.VitralHeaders;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestHeader;
import org.jspecify.annotations.Nullable;

/**
 * Public prompts for crawlers (sitemap protocol 0.9); the portal merges it with what others have.
 */
@Path("/fragments/prompts/sitemap.xml")
@Blocking
public class SitemapResource {

  private static final MediaType XML = new MediaType("application", "xml", "UTF-8");

  private final LatestStore latest;

  SitemapResource(LatestStore latest) {
    this.latest = latest;
  }

  @GET
  public Response sitemap(@RestHeader(VitralHeaders.MOUNT_ORIGIN) @Nullable String origin) {
    String base = origin == null ? "" : origin;
    return SyndicationViews.copy(SyndicationViews.sitemap(base, latest.pages()), XML);
  }
}
