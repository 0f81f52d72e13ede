package dev.vitral.shell.operators;

import dev.vitral.kit.locale.Languages;
import dev.vitral.shell.errors.Errors;
import dev.vitral.shell.guard.ResponseHeaders;
import dev.vitral.shell.panes.Panes;
import dev.vitral.shell.visit.Visit;
import io.vertx.core.http.HttpMethod;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/**
 * {@code POST /_vitral/panes?shown=true} or {@code false}: whether this browser is shown of what
 * panes pages are made. For operators only.
 */
@ApplicationScoped
class PanesApi {

  /** Its path. */
  static final String PATH = "/_vitral/panes";

  private final OperatorsDoor door;
  private final Errors errors;

  PanesApi(OperatorsDoor door, Errors errors) {
    this.door = door;
    this.errors = errors;
  }

  /** Answers the request. */
  void serve(Visit visit) {
    if (!visit.method().equals(HttpMethod.POST)) {
      errors.send(visit, 405, Map.of("Allow", "POST"));
      return;
    }
    door.let(visit, () -> show(visit));
  }

  private void show(Visit visit) {
    switch (String.valueOf(visit.request().getParam("shown"))) {
      case "true" -> answer(visit, Panes.SHOWN, "/");
      case "false" -> answer(visit, Panes.HIDDEN, ConditionsApi.PATH);
      default -> errors.invalid(visit, Map.of("shown", "true | false"));
    }
  }

  /** On to where it is seen. */
  private static void answer(Visit visit, String cookie, String next) {
    visit.request().resume();
    ResponseHeaders.secure(visit.response().headers());
    visit
        .response()
        .setStatusCode(303)
        .putHeader("Location", Languages.url(next, visit.locale()))
        .putHeader("Set-Cookie", cookie)
        .putHeader("Cache-Control", "no-store")
        .end();
  }
}
