package dev.vitral.shell.errors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.vitral.kit.problem.Problem;
import dev.vitral.kit.problem.ProblemTexts;
import dev.vitral.shell.cache.OutsideTheHeap;
import dev.vitral.shell.fallback.StaticBar;
import dev.vitral.shell.guard.ResponseHeaders;
import dev.vitral.shell.record.Recording;
import dev.vitral.shell.registry.Registry;
import dev.vitral.shell.statics.StaticFiles;
import dev.vitral.shell.visit.Visit;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jboss.logging.Logger;

/** Answers with a status and clear words in the visitor's language: a page, or problem details. */
@ApplicationScoped
public class Errors {

  private static final Logger LOG = Logger.getLogger(Errors.class);
  private static final String RETRY_AFTER = "5";

  /** Pages that are ready: whoever floods a part of the portal is refused at little cost. */
  private static final int PAGES = 256;

  private final Registry registry;
  private final StaticFiles statics;
  private final StaticBar bar;
  private final ObjectMapper json;
  private final Cache<Page, Buffer> pages =
      Caffeine.newBuilder().maximumSize(PAGES).executor(Runnable::run).build();

  /** All that a page depends on. */
  private record Page(long generation, int status, Locale locale, String path) {}

  Errors(Registry registry, StaticFiles statics, StaticBar bar, ObjectMapper json) {
    this.registry = registry;
    this.statics = statics;
    this.bar = bar;
    this.json = json;
  }

  /** Runs what answers a visit; a failure of ours in it is answered 500. */
  public void guard(Visit visit, Runnable answering) {
    try {
      answering.run();
    } catch (RuntimeException e) {
      Recording request = visit.recording(); // whose target has no values, and so no secrets
      LOG.errorf(
          e, "%s %s failed in the shell: %s", visit.method(), request.target(), request.id());
      send(visit, 500);
    }
  }

  /** Ends the visit with an error; a response that has begun can only be broken off. */
  public void send(Visit visit, int status) {
    send(visit, status, Map.of());
  }

  /** Ends the visit with an error that needs headers, such as {@code Allow}. */
  public void send(Visit visit, int status, Map<String, String> headers) {
    HttpServerResponse response = visit.response();
    if (response.ended() || response.closed()) {
      return;
    }
    if (response.headWritten()) {
      breakOff(visit);
      return;
    }
    response.headers().clear();
    ResponseHeaders.secure(response.headers());
    headers.forEach(response::putHeader);
    if (status == 503) {
      response.putHeader("Retry-After", RETRY_AFTER);
    }
    response.putHeader("Cache-Control", "no-store").putHeader("Vary", "Accept");
    response.setChunked(false).setStatusCode(status);
    if (status == 408 || status == 413) {
      response.putHeader("Connection", "close"); // the rest may never come, or never end
    }
    discardBody(visit);
    write(visit, status);
  }

  /**
   * Ends the visit with 422 and problem details, whatever the visitor accepts.
   *
   * @param expected what may stand in each member that is not valid
   */
  public void invalid(Visit visit, Map<String, String> expected) {
    ProblemTexts texts = ProblemTexts.in(visit.locale());
    ResponseHeaders.secure(visit.response().headers());
    discardBody(visit);
    visit
        .response()
        .setStatusCode(422)
        .putHeader("Content-Type", Problem.MEDIA_TYPE)
        .putHeader("Content-Language", visit.locale().getLanguage())
        .putHeader("Cache-Control", "no-store")
        .end(problem(422, texts, Map.of("errors", expected)));
  }

  /** Lets the visitor's browser see that the page is not whole. */
  public void breakOff(Visit visit) {
    if (!visit.response().reset()) {
      visit.request().connection().close();
    }
  }

  private void write(Visit visit, int status) {
    ProblemTexts texts = ProblemTexts.in(visit.locale());
    Buffer body =
        visit.wantsHtml() ? page(visit, status) : Buffer.buffer(problem(status, texts, Map.of()));
    String type = visit.wantsHtml() ? "text/html; charset=utf-8" : Problem.MEDIA_TYPE;
    HttpServerResponse response = visit.response();
    response
        .putHeader("Content-Type", type)
        .putHeader("Content-Language", visit.locale().getLanguage());
    if (visit.method().equals(HttpMethod.HEAD)) {
      response.end();
    } else {
      response.end(body);
    }
  }

  private Buffer page(Visit visit, int status) {
    Page wanted = new Page(registry.portal().generation(), status, visit.locale(), visit.path());
    return pages.get(wanted, absent -> ready(rendered(visit, status)));
  }

  private static Buffer ready(String page) {
    return OutsideTheHeap.buffer(List.of(ByteBuffer.wrap(page.getBytes(StandardCharsets.UTF_8))));
  }

  private String rendered(Visit visit, int status) {
    ProblemTexts texts = ProblemTexts.in(visit.locale());
    return Views.error(
            status,
            texts.title(status),
            texts.detail(status),
            new RawString(bar.render(visit)),
            statics.url("vitral.css"),
            statics.url("icons/favicon.svg"))
        .setLocale(visit.locale())
        .render();
  }

  private String problem(int status, ProblemTexts texts, Map<String, Object> members) {
    Problem problem =
        new Problem("about:blank", texts.title(status), status, texts.detail(status), members);
    try {
      return json.writeValueAsString(problem);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a problem is always JSON", e);
    }
  }

  /** What the visitor still sends is read and dropped, so that the answer can be read at all. */
  private static void discardBody(Visit visit) {
    if (!visit.request().isEnded()) {
      visit.request().handler(rest -> {}).resume();
    }
  }

  @CheckedTemplate(basePath = "layouts")
  static final class Views {

    static native TemplateInstance error(
        int status, String title, String detail, RawString bar, String css, String icon);

    private Views() {}
  }
}
