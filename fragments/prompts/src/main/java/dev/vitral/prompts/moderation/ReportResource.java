package dev.vitral.prompts.moderation;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.vitral.prompts.answer.Refusals;
import dev.vitral.prompts.people.Reader;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Reports by JSON: 201 for the first of a person and prompt, 200 for a repeat. */
@Path("/api/prompts/{id}/reports")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class ReportResource {

  private final Reports reports;
  private final Reader reader;
  private final Refusals refusals;

  ReportResource(Reports reports, Reader reader, Refusals refusals) {
    this.reports = reports;
    this.reader = reader;
    this.refusals = refusals;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response report(@RestPath UUID id, @Nullable Reason reason) {
    if (reason == null) {
      throw refusals.noBody();
    }
    boolean isNew = reports.report(id, reader.required(), reason.reason());
    return Response.status(isNew ? 201 : 200)
        .entity(new Received(id))
        .header("Cache-Control", "no-store")
        .build();
  }

  /** What a client sends. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Reason(@Nullable String reason) {}

  /** What it gets back. */
  record Received(UUID prompt) {}
}
