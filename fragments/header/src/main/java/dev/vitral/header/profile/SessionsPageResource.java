package dev.vitral.header.profile;

import dev.vitral.header.account.AccountPage;
import dev.vitral.header.account.Refusal;
import dev.vitral.kit.identity.Visitor;
import dev.vitral.kit.locale.RequestLocale;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;

/** One's sessions in a browser. */
@Path("/account/sessions")
@Produces(MediaType.TEXT_HTML)
@Blocking
public class SessionsPageResource {

  private static final int NOT_FOUND = 404;

  private final Visitor visitor;
  private final OwnSessions sessions;
  private final RequestLocale locale;

  SessionsPageResource(Visitor visitor, OwnSessions sessions, RequestLocale locale) {
    this.visitor = visitor;
    this.sessions = sessions;
    this.locale = locale;
  }

  /** The page; without Redis it says that it cannot know. */
  @GET
  public Response page() {
    visitor.required();
    try {
      return AccountPage.of(ProfileViews.sessions(sessions.list(), null));
    } catch (Refusal refusal) {
      return refused(refusal);
    }
  }

  /** 303 to the page; one that has ended already is fine. */
  @POST
  @Path("{id}/removal")
  public Response end(@RestPath String id) {
    visitor.required();
    try {
      sessions.end(id);
      return done();
    } catch (Refusal refusal) {
      return refusal.status() == NOT_FOUND ? done() : refused(refusal);
    }
  }

  /** 303 to the page: the browser of this request is the only one that is still logged in. */
  @POST
  @Path("removal")
  public Response endOthers() {
    visitor.required();
    try {
      sessions.endOthers();
      return done();
    } catch (Refusal refusal) {
      return refused(refusal);
    }
  }

  private Response done() {
    return AccountPage.seeOther(locale.url("/account/sessions")).build();
  }

  private static Response refused(Refusal refusal) {
    return AccountPage.again(refusal, ProfileViews.sessions(List.of(), refusal.sentence()));
  }
}
