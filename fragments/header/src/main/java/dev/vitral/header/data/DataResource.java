package dev.vitral.header.data;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.vitral.header.account.Refusals;
import dev.vitral.kit.identity.Visitor;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** One's data by JSON. */
@Path("/api/me")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class DataResource {

  private static final String PRIVATE = "private, no-store";

  private final Visitor visitor;
  private final Export export;
  private final Deletion deletion;
  private final Refusals refusals;

  DataResource(Visitor visitor, Export export, Deletion deletion, Refusals refusals) {
    this.visitor = visitor;
    this.export = export;
    this.deletion = deletion;
    this.refusals = refusals;
  }

  /** 200 with all that is kept, for browsers as a file; 401, 503. */
  @GET
  @Path("export")
  public Response export() {
    visitor.required();
    Export.Exported all = export.all();
    String file = "attachment; filename=\"vitral-%s.json\"".formatted(all.username());
    return Response.ok(all.data())
        .header("Content-Disposition", file)
        .header("Cache-Control", PRIVATE)
        .build();
  }

  /** 204: the account is gone; 400, 401, 403, 409, 415, 429, 503. */
  @POST
  @Path("deletion")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response delete(@Nullable Password password) {
    visitor.required();
    if (password == null) {
      throw refusals.noBody();
    }
    deletion.delete(password.current());
    return Response.noContent().header("Cache-Control", PRIVATE).build();
  }

  /** The current password. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Password(@Nullable String current) {

    /** Passwords are not for logs. */
    @Override
    public String toString() {
      return "Password";
    }
  }
}
