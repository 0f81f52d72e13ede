package dev.vitral.esi.expressions;

import dev.vitral.esi.RequestContext;
import dev.vitral.esi.expressions.scope.Bindings;
import dev.vitral.esi.expressions.scope.RequestVariables;
import dev.vitral.esi.expressions.scope.Workload;

/** The variables of a page that defines no functions. */
public final class Variables extends Bindings {

  public Variables(RequestContext request) {
    super(new RequestVariables(request), Workload.standard());
  }
}
