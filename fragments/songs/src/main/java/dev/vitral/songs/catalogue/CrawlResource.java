package dev.vitral.songs.catalogue;

import dev.vitral.kit.identity.Role;
import dev.vitral.kit.identity.Visitor;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestPath;

/** Crawls that operators ask for, and the files that crawls have found. */
@Path("/api/songs")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class CrawlResource {

  private static final String PRIVATE = "private, no-store";

  private final Crawls crawls;
  private final Files files;
  private final Visitor visitor;

  CrawlResource(Crawls crawls, Files files, Visitor visitor) {
    this.crawls = crawls;
    this.files = files;
    this.visitor = visitor;
  }

  @POST
  @Path("crawls")
  public Response crawl() {
    visitor.with(Role.OPERATOR);
    Crawl begun = crawls.begin();
    return Response.accepted(begun)
        .header("Location", "/api/songs/crawls/" + begun.id())
        .header("Cache-Control", PRIVATE)
        .build();
  }

  @GET
  @Path("crawls/{id: [0-9a-f-]{36}}")
  public Response crawl(@RestPath String id) {
    visitor.with(Role.OPERATOR);
    return own(crawls.find(id).orElseThrow(NotFoundException::new));
  }

  @GET
  @Path("files")
  public Response files() {
    visitor.with(Role.OPERATOR);
    return own(files.latest());
  }

  @GET
  @Path("files/{id: [0-9a-f-]{36}}")
  public Response file(@RestPath String id) {
    visitor.with(Role.OPERATOR);
    return own(files.byId(id).map(Files.Known::file).orElseThrow(NotFoundException::new));
  }

  private static Response own(Object entity) {
    return Response.ok(entity).header("Cache-Control", PRIVATE).build();
  }
}
