package dev.vitral.shell.operators;

import dev.vitral.shell.fallback.StaticBar;
import dev.vitral.shell.guard.ResponseHeaders;
import dev.vitral.shell.statics.StaticFiles;
import dev.vitral.shell.visit.Visit;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

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
   * @param sheets the portal's style sheet, and that of these pages
   * @param requests path of the requests
   * @param links the ways to all of these pages
   */
  record Frame(RawString bar, Sheets sheets, String icon, String requests, List<Link> links) {}

  record Sheets(String portals, String operators) {}

  /** A page for operators, by a word that its texts go by. */
  record Link(String name, String path, boolean current) {}

  Frame of(Visit visit) {
    return new Frame(
        new RawString(bar.render(visit)),
        new Sheets(statics.url("vitral.css"), statics.url("operators.css")),
        statics.url("icons/favicon.svg"),
        RequestsApi.PATH,
        List.of(
            link("fragments", ConditionsApi.PATH, visit),
            link("requests", RequestsApi.PATH, visit),
            link("targets", TargetsApi.PATH, visit)));
  }

  private static Link link(String name, String path, Visit visit) {
    String here = visit.path();
    return new Link(name, path, here.equals(path) || here.equals(path + "/"));
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
