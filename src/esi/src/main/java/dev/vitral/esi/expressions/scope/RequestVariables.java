package dev.vitral.esi.expressions.scope;

import dev.vitral.esi.RequestContext;
import dev.vitral.esi.expressions.values.Text;
import dev.vitral.esi.expressions.values.Value;
import java.util.Optional;

/** The values of the {@link RequestVariable}s in one request. */
public final class RequestVariables {

  private final RequestContext request;

  public RequestVariables(RequestContext request) {
    this.request = request;
  }

  /** Whether that name is one of the request's, and so cannot be assigned to. */
  public static boolean owns(String name) {
    return RequestVariable.named(name).isPresent();
  }

  /** Its value, or that of one key of it; nothing if the name is none of the request's. */
  public Optional<Value> lookUp(String name, Optional<Text> key) {
    return RequestVariable.named(name)
        .map(
            variable ->
                key.isEmpty()
                    ? variable.whole(request, name)
                    : variable.part(request, name, key.get().characters()));
  }
}
