package dev.vitral.prompts.trending;

import dev.vitral.kit.http.VitralHeaders;
import dev.vitral.prompts.answer.Answers;
import dev.vitral.prompts.people.Viewer;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestHeader;
import org.jspecify.annotations.Nullable;

/** The include {@code prompts/trending} and its fallback. */
@Path("/fragments/prompts/trending")
@Produces(MediaType.TEXT_HTML)
@Blocking
public class TrendingResource {

  private static final String FRESHNESS = "public, max-age=5, stale-while-revalidate=60";

  private final TrendingStore store;
  private final TrendingConfig config;

  TrendingResource(TrendingStore store, TrendingConfig config) {
    this.store = store;
    this.config = config;
  }

  @GET
  public Response trending(@RestHeader(VitralHeaders.VARIANT) @Nullable String variant) {
    return part(VitralHeaders.LIGHT.equals(variant) ? config.lightSize() : config.size(), false);
  }

  /** The same, for the shell to keep. */
  @GET
  @Path("fallback")
  public Response fallback() {
    return part(config.size(), true);
  }

  private Response part(int size, boolean fallback) {
    String view = TrendingViews.trending(Viewer.ANONYMOUS, store.top(size), fallback).render();
    return Response.ok(view, MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
        .header("Cache-Control", FRESHNESS)
        .header("Vary", VitralHeaders.VARIANT)
        .header(VitralHeaders.SURROGATE_KEY, Answers.PROMPTS)
        .build();
  }
}
