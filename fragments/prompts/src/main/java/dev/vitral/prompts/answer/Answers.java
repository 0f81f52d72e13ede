package dev.vitral.prompts.answer;

import dev.vitral.kit.http.VitralHeaders;
import dev.vitral.kit.locale.RequestLocale;
import dev.vitral.prompts.listing.Page;
import dev.vitral.prompts.listing.PageJson;
import dev.vitral.prompts.people.Reader;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;

/** Pages, partials and JSON with what caches need to know: an answer to somebody is private. */
@RequestScoped
public class Answers {

  /** Surrogate key of everything that lists prompts. */
  public static final String PROMPTS = "prompts";

  private static final String PUBLIC = "public, max-age=1";

  private static final String PRIVATE = "private, no-store";

  private final Reader reader;
  private final RequestLocale locale;

  Answers(Reader reader, RequestLocale locale) {
    this.reader = reader;
    this.locale = locale;
  }

  /** A whole page. */
  public ResponseBuilder page(TemplateInstance document) {
    return page(200, document);
  }

  /** A whole page with another status, such as 422 for a form that needs correcting. */
  public ResponseBuilder page(int status, TemplateInstance document) {
    return html(status, document).header(VitralHeaders.LAYOUT, "default");
  }

  /** A piece of HTML. */
  public ResponseBuilder part(TemplateInstance view) {
    return html(200, view);
  }

  /** JSON. */
  public ResponseBuilder json(Object body) {
    return cached(Response.ok(body, MediaType.APPLICATION_JSON_TYPE));
  }

  /** A page of a list as JSON. */
  public ResponseBuilder list(Page<?> page) {
    return json(PageJson.of(page));
  }

  /** After a form: 303 to a path, in the visitor's language and relative to the portal. */
  public ResponseBuilder seeOther(String path) {
    return elsewhere(Response.Status.SEE_OTHER, path);
  }

  /** What was here is elsewhere now, perhaps not for ever. */
  public ResponseBuilder found(String path) {
    return elsewhere(Response.Status.FOUND, path);
  }

  private ResponseBuilder elsewhere(Response.Status status, String path) {
    return Response.status(status)
        .header("Location", locale.url(path))
        .header("Cache-Control", "no-store");
  }

  private ResponseBuilder html(int status, TemplateInstance view) {
    return cached(
        Response.status(status)
            .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
            .entity(view.render()));
  }

  private ResponseBuilder cached(ResponseBuilder response) {
    return reader.isAnonymous()
        ? response.header("Cache-Control", PUBLIC).header(VitralHeaders.SURROGATE_KEY, PROMPTS)
        : response.header("Cache-Control", PRIVATE);
  }
}
