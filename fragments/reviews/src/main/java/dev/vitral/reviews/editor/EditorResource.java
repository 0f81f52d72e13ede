package dev.vitral.reviews.editor;

import dev.vitral.kit.http.VitralHeaders;
import dev.vitral.kit.identity.Person;
import dev.vitral.kit.identity.Role;
import dev.vitral.kit.identity.Visitor;
import dev.vitral.kit.locale.RequestLocale;
import dev.vitral.kit.problem.ProblemException;
import dev.vitral.reviews.database.NeedsDatabase;
import dev.vitral.reviews.review.Draft;
import dev.vitral.reviews.review.Language;
import dev.vitral.reviews.review.Review;
import dev.vitral.reviews.review.Status;
import dev.vitral.reviews.writing.Condition;
import dev.vitral.reviews.writing.Reviews;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** The editor's pages: plain forms, answered by 303 or by the form with what is wrong. */
@Path("/reviews/editor")
@Produces(MediaType.TEXT_HTML)
@Blocking
@NeedsDatabase
public class EditorResource {

  private static final int PAGE = 20;
  private static final int LAST_PAGE = 1000;

  private final Reviews reviews;
  private final Desks desks;
  private final Visitor visitor;
  private final RequestLocale locale;

  EditorResource(Reviews reviews, Desks desks, Visitor visitor, RequestLocale locale) {
    this.reviews = reviews;
    this.desks = desks;
    this.visitor = visitor;
    this.locale = locale;
  }

  /** The editor's own reviews. */
  @GET
  public Response mine(@RestQuery @DefaultValue("0") int page) {
    Person editor = visitor.with(Role.EDITOR);
    int asked = Math.max(0, Math.min(page, LAST_PAGE));
    List<Review> own = reviews.of(editor, asked, PAGE);
    return page(200, EditorViews.mine(own, asked, own.size() == PAGE));
  }

  @GET
  @Path("new")
  public Response blank() {
    visitor.with(Role.EDITOR);
    return form(200, desks.blank(Sheet.empty(Language.of(locale.locale()).tag()), ""));
  }

  @GET
  @Path("{id}")
  public Response edit(@RestPath String id) {
    return form(200, desks.of(reviews.read(visitor.required(), uuid(id))));
  }

  /** A new review: {@code action} is preview, draft or publish. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response write(MultivaluedMap<String, String> form) {
    Person editor = visitor.with(Role.EDITOR);
    Sheet sheet = Sheet.of(form);
    Desk desk = desks.blank(sheet, sheet.value("key"));
    Optional<Draft> draft = desks.read(desk);
    if (draft.isEmpty()) {
      return form(422, desks.wrong(desk));
    }
    String action = sheet.value("action");
    if (action.equals("preview")) {
      return preview(desk, draft.get());
    }
    Status status = action.equals("publish") ? Status.PUBLISHED : Status.DRAFT;
    try {
      return saved(reviews.write(editor, draft.get().with(status), desk.key()));
    } catch (ProblemException refusal) {
      if (refusal.status() != 422) {
        throw refusal;
      }
      return form(422, desks.sentBefore(sheet));
    }
  }

  /** A review that is there: {@code action} is preview, save, publish, withdraw or delete. */
  @POST
  @Path("{id}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response change(@RestPath String id, MultivaluedMap<String, String> form) {
    Person person = visitor.required();
    Review before = reviews.read(person, uuid(id));
    Sheet sheet = Sheet.of(form);
    return switch (sheet.value("action")) {
      case "withdraw" ->
          saved(
              reviews.change(
                  person, before.id(), Condition.NONE, draft -> draft.with(Status.WITHDRAWN)));
      case "delete" -> deleted(reviews.delete(person, before.id(), Condition.NONE));
      default -> change(person, before, sheet);
    };
  }

  private Response change(Person person, Review before, Sheet sheet) {
    Desk desk = desks.of(before, sheet);
    Optional<Draft> draft = desks.read(desk);
    if (draft.isEmpty()) {
      return form(422, desks.wrong(desk));
    }
    if (sheet.value("action").equals("preview")) {
      return preview(desk, draft.get());
    }
    if (!sheet.value("revision").equals(desk.revision())) {
      return form(412, desks.changedMeanwhile(desk));
    }
    Status status = sheet.value("action").equals("publish") ? Status.PUBLISHED : before.status();
    Draft wanted = draft.get().with(status);
    Condition unchanged = Condition.revision(before.revision());
    return saved(reviews.change(person, before.id(), unchanged, old -> wanted));
  }

  private static UUID uuid(String id) {
    try {
      return UUID.fromString(id);
    } catch (IllegalArgumentException e) {
      throw new NotFoundException(e);
    }
  }

  private static Response preview(Desk desk, Draft draft) {
    List<String> paragraphs =
        Arrays.stream(draft.content().split("\\n\\s*\\n", -1)).map(String::strip).toList();
    return page(200, EditorViews.preview(desk, draft, paragraphs));
  }

  private Response saved(Review review) {
    return seeOther("/reviews/editor/" + review.id(), review);
  }

  private Response deleted(Review review) {
    return seeOther("/reviews/editor", review);
  }

  /** Relative, so that it leads to the portal and not to this service. */
  private Response seeOther(String path, Review review) {
    return Response.status(Response.Status.SEE_OTHER)
        .header("Location", locale.url(path))
        .header(VitralHeaders.PURGE, String.join(" ", review.surrogateKeys()))
        .header("Cache-Control", "private, no-store")
        .build();
  }

  private static Response form(int status, Desk desk) {
    return page(status, EditorViews.write(desk));
  }

  private static Response page(int status, TemplateInstance view) {
    return Response.status(status)
        .entity(view.render())
        .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
        .header(VitralHeaders.LAYOUT, "default")
        .header("Cache-Control", "private, no-store")
        .build();
  }
}
