package dev.vitral.shell.operators;

import dev.vitral.shell.errors.Errors;
import dev.vitral.shell.session.Admission.Reason;
import dev.vitral.shell.session.Operators;
import dev.vitral.shell.session.Refusals;
import dev.vitral.shell.visit.Visit;
import io.vertx.core.http.HttpMethod;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.OptionalInt;

/** Lets operators in; browsers of others are led to the log-in page. */
@ApplicationScoped
class OperatorsDoor {

  private final Operators operators;
  private final Refusals refusals;
  private final Errors errors;

  OperatorsDoor(Operators operators, Refusals refusals, Errors errors) {
    this.operators = operators;
    this.refusals = refusals;
    this.errors = errors;
  }

  /** Shows something to an operator; anybody else is answered why not. */
  void letRead(Visit visit, Runnable inside) {
    if (visit.method().equals(HttpMethod.GET) || visit.method().equals(HttpMethod.HEAD)) {
      visit.request().resume();
      let(visit, inside);
    } else {
      errors.send(visit, 405, Map.of("Allow", "GET, HEAD"));
    }
  }

  /** Does something for an operator; anybody else is answered why not. */
  void let(Visit visit, Runnable inside) {
    operators
        .refuse(visit)
        .onSuccess(refused -> errors.guard(visit, () -> decided(visit, refused, inside)));
  }

  private void decided(Visit visit, OptionalInt refused, Runnable inside) {
    if (refused.isEmpty()) {
      inside.run();
    } else if (refused.getAsInt() == 401) {
      refusals.send(visit, Reason.ANONYMOUS);
    } else {
      errors.send(visit, refused.getAsInt());
    }
  }
}
