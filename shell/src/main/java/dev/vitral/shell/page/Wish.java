package dev.vitral.shell.page;

import dev.vitral.kit.manifest.Route;
import dev.vitral.shell.origin.RequestBody;
import dev.vitral.shell.visit.Visit;
import io.vertx.core.http.HttpMethod;
import java.time.Duration;
import java.util.Optional;

/** What a visitor asks for, as its owner's manifest declares it. */
record Wish(Visit visit, Optional<Route> route) {

  boolean isPage() {
    return route.map(declared -> declared.kind() == Route.Kind.PAGE).orElse(false);
  }

  boolean mayCompose() {
    return route.map(declared -> declared.layout() != null).orElse(false);
  }

  /** A page with a frame, which somebody goes to. */
  boolean expectsDocument() {
    return isPage() && mayCompose() && visit.isNavigation();
  }

  /**
   * A page that a browser reads, and nothing that a program asks for by the same address, nor with
   * a body, which could be what decides about the answer, or never end.
   */
  boolean mayBeShared() {
    return isPage()
        && visit.method().equals(HttpMethod.GET)
        && !RequestBody.follows(visit.request())
        && visit.wantsHtml()
        && !visit.wantsStream();
  }

  /**
   * The status with which a visitor is told that there is none: a page that is to be read is worth
   * another try, whatever became of it (RFC 9110, 15.6.4).
   *
   * @param status which says best why
   */
  int statusWithout(int status) {
    return isPage() && PageHead.isReading(visit) && status >= 500 ? 503 : status;
  }

  /**
   * How long its owner may take to begin an answer: its own time, or what is left of the page's.
   */
  Duration allowed(Pages pages) {
    if (!isPage()) {
      return pages.passThrough.deadline();
    }
    Duration left = visit.left(pages.config.deadline());
    Duration own = pages.config.primaryDeadline();
    return PageHead.isReading(visit) && own.compareTo(left) < 0 ? own : left;
  }
}
