package dev.vitral.reviews.writing;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vitral.kit.http.VitralHeaders;
import dev.vitral.kit.identity.Person;
import dev.vitral.kit.identity.Role;
import dev.vitral.kit.identity.Visitor;
import dev.vitral.reviews.database.NeedsDatabase;
import dev.vitral.reviews.review.Draft;
import dev.vitral.reviews.review.Review;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Reviews for programs that write them. */
@Path("/reviews")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@NeedsDatabase
public class ReviewResource {

  private static final String MERGE_PATCH = "application/merge-patch+json";
  private static final String PRIVATE = "private, no-store";
  private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,200}");

  private final Reviews reviews;
  private final Bodies bodies;
  private final Visitor visitor;
  private final Refusals refusals;

  ReviewResource(Reviews reviews, Bodies bodies, Visitor visitor, Refusals refusals) {
    this.reviews = reviews;
    this.bodies = bodies;
    this.visitor = visitor;
    this.refusals = refusals;
  }

  /** Writes a review: 201, and the same 201 for the same key and content. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response write(
      @HeaderParam("Idempotency-Key") @Nullable String key, @Nullable String body) {
    Person author = visitor.with(Role.EDITOR);
    if (key != null && !KEY.matcher(key).matches()) {
      throw refusals.keyInvalid();
    }
    Review review = reviews.write(author, bodies.draft(body), key);
    return purging(Response.status(Response.Status.CREATED), review)
        .header("Location", "/reviews/" + review.id())
        .header("ETag", Condition.tag(1))
        .entity(new Receipt(review.id(), review.slug(), review.path()))
        .build();
  }

  @OPTIONS
  public Response options() {
    return Response.noContent().header("Allow", "GET, HEAD, POST, OPTIONS").build();
  }

  /** The review in its newest revision, for its author and moderators. */
  @GET
  @Path("{id}")
  public Response read(@RestPath String id) {
    Review review = reviews.read(writer(), uuid(id));
    return Response.ok(Whole.of(review))
        .header("ETag", Condition.tag(review.revision()))
        .header("Cache-Control", PRIVATE)
        .build();
  }

  /** Replaces what an editor can write. */
  @PUT
  @Path("{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response replace(
      @RestPath String id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @Nullable String body) {
    Person person = writer();
    Draft draft = bodies.draft(body);
    return changed(reviews.change(person, uuid(id), new Condition(ifMatch), before -> draft));
  }

  /** Changes some of it (RFC 7396). */
  @PATCH
  @Path("{id}")
  @Consumes({MERGE_PATCH, MediaType.APPLICATION_JSON})
  public Response patch(
      @RestPath String id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @Nullable String body) {
    Person person = writer();
    ObjectNode patch = bodies.object(body);
    return changed(
        reviews.change(
            person, uuid(id), new Condition(ifMatch), before -> bodies.patched(before, patch)));
  }

  @DELETE
  @Path("{id}")
  public Response delete(@RestPath String id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    Review gone = reviews.delete(writer(), uuid(id), new Condition(ifMatch));
    return purging(Response.noContent(), gone).build();
  }

  @OPTIONS
  @Path("{id}")
  public Response optionsOfOne() {
    return Response.noContent()
        .header("Allow", "GET, HEAD, PUT, PATCH, DELETE, OPTIONS")
        .header("Accept-Patch", MERGE_PATCH)
        .build();
  }

  /** Editors and moderators; whose the review is, is decided with it. */
  private Person writer() {
    Person person = visitor.required();
    return person.is(Role.MODERATOR) ? person : visitor.with(Role.EDITOR);
  }

  private UUID uuid(String id) {
    try {
      return UUID.fromString(id);
    } catch (IllegalArgumentException e) {
      throw refusals.unknownReview();
    }
  }

  private static Response changed(Review review) {
    return purging(Response.ok(Whole.of(review)), review)
        .header("ETag", Condition.tag(review.revision()))
        .build();
  }

  private static Response.ResponseBuilder purging(
      Response.ResponseBuilder response, Review review) {
    return response
        .header(VitralHeaders.PURGE, String.join(" ", review.surrogateKeys()))
        .header("Cache-Control", PRIVATE);
  }

  /** What a writer gets for a new review. */
  record Receipt(UUID id, String slug, String url) {}

  /** A review as its author reads it. */
  record Whole(@JsonUnwrapped Review review, BigDecimal overall, String url) {

    static Whole of(Review review) {
      return new Whole(review, review.scores().overall(), review.path());
    }
  }
}
