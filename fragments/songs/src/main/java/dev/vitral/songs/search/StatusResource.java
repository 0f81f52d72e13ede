package dev.vitral.songs.search;

import dev.vitral.songs.embedding.Model;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Whether songs can be searched; asks nobody, tells what was last heard. */
@Path("/status")
public class StatusResource {

  private final IndexState state;

  StatusResource(IndexState state) {
    this.state = state;
  }

  @GET
  @NonBlocking
  @Produces(MediaType.APPLICATION_JSON)
  public Response status() {
    IndexState.State last = state.last();
    boolean ready = last.reachable() && state.modelIsReady();
    Status status =
        new Status(
            ready ? "ready" : "degraded",
            new ModelStatus(state.model(), state.modelIsReady()),
            last.index(),
            last.documents(),
            last.reachable());
    return Response.status(ready ? 200 : 503)
        .entity(status)
        .header("Cache-Control", "no-store")
        .build();
  }

  /** The search as a whole. */
  record Status(
      String status, ModelStatus model, String index, long documents, boolean indexReachable) {}

  /** The embedding model. */
  record ModelStatus(String id, String version, int dimensions, boolean ready) {

    ModelStatus(Model model, boolean ready) {
      this(model.id(), model.version(), model.dimensions(), ready);
    }
  }
}
