package dev.vitral.esi.expressions.scope;

import dev.vitral.esi.RequestContext;
import dev.vitral.esi.expressions.values.Origin;
import dev.vitral.esi.expressions.values.Text;
import dev.vitral.esi.expressions.values.Undefined;
import dev.vitral.esi.expressions.values.Value;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The values of the {@link RequestVariable}s in one request. */
public final class RequestVariables {

  private final RequestContext request;

  /** Parts by variable: a header is taken apart once however often it is asked for. */
  private final Map<String, Map<String, Value>> parts = new HashMap<>();

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
                    ? whole(variable, name)
                    : part(variable, name, key.get().characters()));
  }

  private Value whole(RequestVariable variable, String name) {
    return variable
        .text(request, name)
        .<Value>map(text -> Text.ofCharacters(text, Origin.REQUEST))
        .orElse(Undefined.VALUE);
  }

  private Value part(RequestVariable variable, String name, String key) {
    return parts
        .computeIfAbsent(name, any -> variable.parts(request, name))
        .getOrDefault(variable.key(key), Undefined.VALUE);
  }
}
