package dev.vitral.esi.processing;

import dev.vitral.esi.EsiException.Refused;
import dev.vitral.esi.HeaderEdit;
import dev.vitral.esi.HeaderEdit.Action;
import dev.vitral.esi.IncludeRequest;
import dev.vitral.esi.Location;
import dev.vitral.esi.RequestOptions;
import dev.vitral.esi.elements.IncludeTag.Param;
import dev.vitral.esi.elements.RequestTemplate;
import dev.vitral.esi.elements.RequestTemplate.Header;
import dev.vitral.esi.expressions.Expression;
import dev.vitral.esi.expressions.Interpolation;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Works out what an include says of its request. */
final class Requests {

  private static final Set<String> CREDENTIALS = Set.of("cookie", "authorization");

  private Requests() {}

  /** The URL reference, {@code param} children in its query. */
  static String reference(Interpolation written, List<Param> params, Namespace names) {
    String reference = written.toUrl(names);
    if (params.isEmpty() || reference.isEmpty()) {
      return reference;
    }
    StringBuilder query = new StringBuilder(reference.split("#", 2)[0]);
    for (Param param : params) {
      query.append(query.indexOf("?") < 0 ? '?' : '&').append(component(param.name(), names));
      query.append('=').append(component(param.value(), names));
    }
    return query.toString();
  }

  private static String component(Interpolation written, Namespace names) {
    return URLEncoder.encode(text(written, names), StandardCharsets.UTF_8).replace("+", "%20");
  }

  /**
   * @throws Refused if a header's value, as expanded, is none
   */
  static RequestOptions options(
      RequestTemplate template, Namespace names, boolean sameOrigin, Location at) throws Refused {
    if (template == RequestTemplate.PLAIN) {
      return RequestOptions.PLAIN;
    }
    List<HeaderEdit> headers = new ArrayList<>();
    for (Header header : template.headers()) {
      if (mayChange(header.action(), header.name(), sameOrigin)) {
        headers.add(edit(header, names, at));
      } else {
        names.note(header.name() + " goes to the page's own origin only");
      }
    }
    Optional<String> entity = template.entity().map(body -> text(body, names));
    return new RequestOptions(
        template.method(), entity, headers, template.ttl(), template.noStore());
  }

  /** The same request, sent elsewhere by a redirect. */
  static IncludeRequest redirected(
      IncludeRequest request, int status, URI url, boolean sameOrigin) {
    return new IncludeRequest(
        url,
        request.source(),
        request.location(),
        request.timeout(),
        request.buffered(),
        sameOrigin,
        redirected(request.options(), status, sameOrigin),
        request.attributes());
  }

  private static RequestOptions redirected(RequestOptions options, int status, boolean sameOrigin) {
    List<HeaderEdit> headers =
        options.headers().stream()
            .filter(header -> mayChange(header.action(), header.name(), sameOrigin))
            .toList();
    boolean asksAnew = status == 303 || (status < 303 && options.method().equals("POST"));
    return new RequestOptions(
        asksAnew ? "GET" : options.method(),
        asksAnew ? Optional.empty() : options.entity(),
        headers,
        options.ttl(),
        options.noStore());
  }

  private static boolean mayChange(Action action, String name, boolean sameOrigin) {
    return sameOrigin
        || action == Action.REMOVE
        || !CREDENTIALS.contains(name.toLowerCase(Locale.ROOT));
  }

  private static HeaderEdit edit(Header header, Namespace names, Location at) throws Refused {
    String value = text(header.value(), names);
    if (value.chars().anyMatch(c -> (c < ' ' && c != '\t') || c == 0x7F)) {
      throw new Refused("the value of " + header.name() + " has a control character", at);
    }
    return new HeaderEdit(header.action(), header.name(), value);
  }

  private static String text(Expression expression, Namespace names) {
    return expression.evaluate(names).toText().characters();
  }
}
