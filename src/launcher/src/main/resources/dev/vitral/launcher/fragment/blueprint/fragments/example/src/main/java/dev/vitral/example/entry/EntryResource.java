package dev.vitral.example.entry;

import dev.vitral.kit.http.VitralHeaders;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import org.jboss.resteasy.reactive.RestHeader;
import org.jspecify.annotations.Nullable;

/** The page, the include on the home page, and what stands in for that one. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
public class EntryResource {

  /** Of an answer that is the same for everybody: how long it is fresh, and good enough. */
  private static final String FRESHNESS = "public, max-age=5, stale-while-revalidate=60";

  private static final int LATEST = 3;

  /** While the shell has too much to do. */
  private static final int LATEST_LIGHT = 1;

  private final Entries entries;

  EntryResource(Entries entries) {
    this.entries = entries;
  }

  @GET
  @Path("example")
  public Response page() {
    return html(EntryViews.page(entries.all())).header(VitralHeaders.LAYOUT, "default").build();
  }

  @GET
  @Path("fragments/example/latest")
  public Response latest(@RestHeader(VitralHeaders.VARIANT) @Nullable String variant) {
    int most = VitralHeaders.LIGHT.equals(variant) ? LATEST_LIGHT : LATEST;
    return html(EntryViews.latest(entries.latest(most), false))
        .header("Vary", VitralHeaders.VARIANT)
        .build();
  }

  /** The same, for the shell to keep until this fragment does not answer. */
  @GET
  @Path("fragments/example/latest/fallback")
  public Response fallback() {
    return html(EntryViews.latest(entries.latest(LATEST), true)).build();
  }

  private static ResponseBuilder html(TemplateInstance view) {
    return Response.ok(view.render(), MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
        .header("Cache-Control", FRESHNESS)
        .header(VitralHeaders.SURROGATE_KEY, "example");
  }
}
