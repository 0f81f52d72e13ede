package dev.vitral.songs.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vitral.kit.http.VitralHeaders;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The songs' pages for crawlers (sitemaps.org); the shell merges it into its own. */
@Path("/fragments/songs/sitemap.xml")
@Blocking
public class SitemapResource {

  private static final int MOST = 10_000;

  private final SearchStore store;
  private final ObjectMapper json;

  SitemapResource(SearchStore store, ObjectMapper json) {
    this.store = store;
    this.json = json;
  }

  @GET
  public Response sitemap(@HeaderParam(VitralHeaders.MOUNT_ORIGIN) @Nullable String origin) {
    StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    xml.append("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
    String site = origin == null ? "" : origin;
    add(xml, site, "/songs");
    songs().ifPresent(hits -> hits.forEach(hit -> add(xml, site, SongLinks.path(id(hit)))));
    xml.append("</urlset>\n");
    return Response.ok(xml.toString(), "application/xml")
        .header(VitralHeaders.SURROGATE_KEY, "songs")
        .header("Cache-Control", "public, max-age=300")
        .build();
  }

  private Optional<JsonNode> songs() {
    ObjectNode body = json.createObjectNode().put("size", MOST).put("_source", false);
    body.putArray("sort").addObject().put("id", "asc");
    return store.search(body).map(answer -> answer.path("hits").path("hits"));
  }

  private static String id(JsonNode hit) {
    return hit.path("_id").asText();
  }

  private static void add(StringBuilder xml, String site, String path) {
    String url = (site + path).replace("&", "&amp;").replace("<", "&lt;");
    xml.append("<url><loc>").append(url).append("</loc></url>\n");
  }
}
