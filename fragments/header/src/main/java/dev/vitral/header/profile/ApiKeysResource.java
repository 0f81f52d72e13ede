package dev.vitral.header.profile;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.vitral.header.account.Refusals;
import dev.vitral.header.apikey.ApiKey;
import dev.vitral.kit.identity.Visitor;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** One's API keys by JSON. */
@Path(ApiKeysResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class ApiKeysResource {

  static final String PATH = "/api/me/keys";

  private static final String PRIVATE = "private, no-store";

  private final Visitor visitor;
  private final OwnApiKeys keys;
  private final Refusals refusals;

  ApiKeysResource(Visitor visitor, OwnApiKeys keys, Refusals refusals) {
    this.visitor = visitor;
    this.keys = keys;
    this.refusals = refusals;
  }

  /** 200 with the live ones; 401, 403 with a key, 503. */
  @GET
  public Response list() {
    visitor.required();
    return Response.ok(new Listed(keys.held().keys())).header("Cache-Control", PRIVATE).build();
  }

  /** 201 with the key, which nobody sees again; 400, 401, 403, 409, 415, 422, 429, 503. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response make(@Nullable Wish wish) {
    visitor.required();
    if (wish == null) {
      throw refusals.noBody();
    }
    OwnApiKeys.Made made = keys.make(wish.name(), wish.days(), wish.current());
    return Response.status(Response.Status.CREATED)
        .entity(Given.of(made))
        .header("Location", PATH + "/" + made.key().id())
        .header("Cache-Control", PRIVATE)
        .build();
  }

  /** 204: it opens nothing any more; 401, 403 with a key, 404, 503. */
  @DELETE
  @Path("{id}")
  public Response revoke(@RestPath UUID id) {
    visitor.required();
    keys.revoke(id);
    return Response.noContent().header("Cache-Control", PRIVATE).build();
  }

  /** Keys, newest first. */
  record Listed(List<ApiKey> keys) {}

  /**
   * A wanted key.
   *
   * @param expiresInDays 1 to 365; 90 if it is not said
   * @param current the current password
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Wish(@Nullable String name, @Nullable BigDecimal expiresInDays, @Nullable String current) {

    @Nullable Integer days() {
      if (expiresInDays == null) {
        return null;
      }
      try {
        return expiresInDays.intValueExact();
      } catch (ArithmeticException e) {
        return OwnApiKeys.NO_DAYS; // a part of a day, or more days than can be counted
      }
    }

    /** Passwords are not for logs. */
    @Override
    public String toString() {
      return "Wish";
    }
  }

  /** A new key. */
  record Given(UUID id, String name, String key, Instant created, Instant expires) {

    static Given of(OwnApiKeys.Made made) {
      ApiKey key = made.key();
      return new Given(key.id(), key.name(), made.token().value(), key.created(), key.expires());
    }

    /** Keys are not for logs. */
    @Override
    public String toString() {
      return "Given[" + id + "]";
    }
  }
}
