package dev.vitral.esi.elements;

import dev.vitral.esi.HeaderEdit.Action;
import dev.vitral.esi.expressions.Expression;
import dev.vitral.esi.expressions.Interpolation;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What an include says of its request, variables not yet expanded. */
public record RequestTemplate(
    String method,
    Optional<Expression> entity,
    List<Header> headers,
    Optional<Duration> ttl,
    boolean noStore) {

  /** A plain GET. */
  public static final RequestTemplate PLAIN =
      new RequestTemplate("GET", Optional.empty(), List.of(), Optional.empty(), false);

  public RequestTemplate {
    headers = List.copyOf(headers);
  }

  /**
   * A header to set, append to or remove.
   *
   * @param name a token, and none that frames the message
   */
  public record Header(Action action, String name, Interpolation value) {}
}
