package dev.vitral.shell.panes;

import dev.vitral.shell.errors.Errors;
import dev.vitral.shell.guard.Cookies;
import dev.vitral.shell.session.Operators;
import dev.vitral.shell.visit.PortalPath;
import dev.vitral.shell.visit.Visit;
import io.vertx.core.http.HttpHeaders;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Decides who sees of what panes a page is made. The cookie is only a wish: whoever says it is
 * looked up each time, and is shown the page as everybody sees it unless that is an operator.
 */
@ApplicationScoped
public class Panes {

  private static final String COOKIE = "__Host-panes";
  private static final String ATTRIBUTES = "; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=";

  /** The {@code Set-Cookie} of a browser that wishes to see them, for an hour. */
  public static final String SHOWN = COOKIE + "=shown" + ATTRIBUTES + 3600;

  /** The {@code Set-Cookie} of one that has seen enough. */
  public static final String HIDDEN = COOKIE + "=" + ATTRIBUTES + 0;

  private final Operators operators;
  private final Errors errors;

  Panes(Operators operators, Errors errors) {
    this.operators = operators;
    this.errors = errors;
  }

  /**
   * Goes on with a visit: at once, unless it wishes to see them. Then it is known first whether it
   * may.
   */
  public void decide(Visit visit, Runnable goOn) {
    if (!wishes(visit)) {
      goOn.run();
      return;
    }
    operators
        .refuse(visit)
        .onSuccess(
            refused -> {
              if (refused.isEmpty()) {
                visit.showPanes();
              }
              errors.guard(visit, goOn);
            });
  }

  private static boolean wishes(Visit visit) {
    return visit.request().headers().contains(HttpHeaders.COOKIE)
        && visit.isNavigation()
        && isOfAPage(visit.path())
        && cookie(visit).filter("shown"::equals).isPresent();
  }

  /** Not what is no page, or is the shell's own. */
  private static boolean isOfAPage(String path) {
    return Stream.of("/static", "/fragments", "/_vitral")
        .noneMatch(prefix -> PortalPath.isBelow(prefix, path));
  }

  private static Optional<String> cookie(Visit visit) {
    return Cookies.value(visit.request().headers().getAll(HttpHeaders.COOKIE), COOKIE);
  }
}
