package dev.vitral.shell.operators;

import dev.vitral.shell.fallback.StaticBar;
import dev.vitral.shell.guard.ResponseHeaders;
import dev.vitral.shell.statics.StaticFiles;
import dev.vitral.shell.visit.Visit;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;

/** What is around all that operators look at. */
@ApplicationScoped
class Frames {

  private final StaticFiles statics;
  private final StaticBar bar;

  Frames(StaticFiles statics, StaticBar bar) {
    this.statics = statics;
    this.bar = bar;
  }

  /**
   * What is around one page.
   *
   * @param requests path of the requests
   * @param targets path of the targets
   */
  record Frame(RawString bar, String css, String icon, String requests, String targets) {}

  Frame of(Visit visit) {
    return new Frame(
        new RawString(bar.render(visit)),
        statics.url("vitral.css"),
        statics.url("icons/favicon.svg"),
        RequestsApi.PATH,
        TargetsApi.PATH);
  }

  /** In the visitor's language. */
  static String render(Visit visit, TemplateInstance view) {
    return view.setLocale(visit.locale()).render();
  }

  /** Answers with a page or JSON, whichever the visitor wants. */
  static void answer(Visit visit, String body) {
    ResponseHeaders.secure(visit.response().headers());
    visit
        .response()
        .putHeader(
            "Content-Type", visit.wantsHtml() ? "text/html; charset=utf-8" : "application/json")
        .putHeader("Cache-Control", "no-store")
        .putHeader("Vary", "Accept, Authorization, Cookie")
        .end(body);
  }
}
