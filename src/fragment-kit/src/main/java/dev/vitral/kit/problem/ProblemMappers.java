package dev.vitral.kit.problem;

import dev.vitral.kit.http.VitralHeaders;
import dev.vitral.kit.locale.RequestLocale;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Turns what goes wrong into problem details, or into a page for those who ask for HTML. Public, as
 * filters of the kit are: what Quarkus generates to call them is in another class loader where the
 * kit comes from a repository.
 */
public class ProblemMappers {

  private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

  private final RequestLocale locale;

  ProblemMappers(RequestLocale locale) {
    this.locale = locale;
  }

  @ServerExceptionMapper
  public Response problem(ProblemException e, HttpHeaders request) {
    String detail = e.detail().orElseGet(() -> texts().detail(e.status()));
    Response.ResponseBuilder response = respond(e.status(), detail, e.members(), request);
    e.headers().forEach(response::header);
    return response.build();
  }

  @ServerExceptionMapper
  public Response refused(WebApplicationException e, HttpHeaders request) {
    Response raised = e.getResponse();
    if (raised.getStatus() < 400 || raised.hasEntity()) {
      return raised;
    }
    Response.ResponseBuilder response =
        respond(raised.getStatus(), texts().detail(raised.getStatus()), Map.of(), request);
    raised.getHeaders().forEach((name, values) -> values.forEach(v -> response.header(name, v)));
    return response.build();
  }

  @ServerExceptionMapper
  public Response failed(Throwable e, HttpHeaders request) {
    LOG.error("A request failed", e);
    return respond(500, texts().detail(500), Map.of(), request).build();
  }

  private ProblemTexts texts() {
    return ProblemTexts.in(locale.locale());
  }

  private Response.ResponseBuilder respond(
      int status, String detail, Map<String, Object> members, HttpHeaders request) {
    Problem problem = new Problem("about:blank", texts().title(status), status, detail, members);
    Response.ResponseBuilder response =
        Response.status(status).header("Cache-Control", "no-store").header("Vary", "Accept");
    return wantsHtml(request)
        ? response
            .header(VitralHeaders.LAYOUT, "default")
            .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
            .entity(Pages.problem(problem, texts().text("home")).render())
        : response.type(Problem.MEDIA_TYPE).entity(problem);
  }

  /** HTML only for those who name it: browsers do, API clients and {@code *}{@code /*} do not. */
  static boolean wantsHtml(HttpHeaders request) {
    String accept = request.getHeaderString("Accept");
    return accept != null && accept.contains("text/html");
  }

  @CheckedTemplate(basePath = "kit")
  static final class Pages {

    static native TemplateInstance problem(Problem problem, String home);

    private Pages() {}
  }
}
