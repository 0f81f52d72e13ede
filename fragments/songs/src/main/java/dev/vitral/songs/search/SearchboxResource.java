package dev.vitral.songs.search;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The include {@code songs/searchbox} and its fallback; they ask no store. */
@Path("/fragments/songs/searchbox")
@Produces(MediaType.TEXT_HTML)
@Blocking
public class SearchboxResource {

  @GET
  public Response searchbox() {
    return Part.of(SongsViews.searchbox(), Part.LASTING).build();
  }

  @GET
  @Path("fallback")
  public Response fallback() {
    return Part.of(SongsViews.searchboxfallback(), Part.LASTING).build();
  }
}
