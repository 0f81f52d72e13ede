package dev.vitral.shell.guard;

import dev.vitral.shell.visit.Visit;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Stands at the door: says with which status a request is refused before anyone else sees it. */
@ApplicationScoped
public class Guard {

  private static final Set<HttpMethod> METHODS =
      Set.of(
          HttpMethod.GET,
          HttpMethod.HEAD,
          HttpMethod.POST,
          HttpMethod.PUT,
          HttpMethod.PATCH,
          HttpMethod.DELETE,
          HttpMethod.OPTIONS);
  private static final Set<HttpMethod> SAFE =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
  private final GuardConfig config;
  private final String strictTransport;

  Guard(GuardConfig config) {
    this.config = config;
    this.strictTransport = "max-age=" + config.strictTransport().toSeconds();
  }

  /** The origin that visitors see. */
  public String origin(HttpServerRequest request) {
    return config.publicOrigin().orElseGet(() -> Visit.originOf(request));
  }

  /** Says, where the origin is one of TLS, that it will stay so (RFC 6797, section 7.1). */
  public void keepSecure(Visit visit, MultiMap headers) {
    if (visit.origin().startsWith("https:")) {
      headers.set("Strict-Transport-Security", strictTransport);
    }
  }

  /** The status with which the request is refused, if it is. */
  public OptionalInt refuse(Visit visit) {
    HttpServerRequest request = visit.request();
    if (!METHODS.contains(request.method())) {
      return OptionalInt.of(405);
    }
    if (!isWellAddressed(request)) {
      return OptionalInt.of(400);
    }
    if (request.uri().length() > config.targetLimit()) {
      return OptionalInt.of(414);
    }
    if (headerBytes(request) > config.headerLimit().asLongValue()) {
      return OptionalInt.of(431);
    }
    if (!SAFE.contains(request.method()) && isCrossSite(visit)) {
      return OptionalInt.of(403);
    }
    return announcedBody(request) > config.bodyLimit().asLongValue()
        ? OptionalInt.of(413)
        : OptionalInt.empty();
  }

  private static boolean isWellAddressed(HttpServerRequest request) {
    HostAndPort authority = request.authority();
    @Nullable String path = request.path();
    return authority != null
        && Address.isHost(authority.host())
        && path != null
        && Address.isUnambiguous(path);
  }

  private static long headerBytes(HttpServerRequest request) {
    long sum = 0;
    for (Map.Entry<String, String> header : request.headers()) {
      sum += header.getKey().length() + header.getValue().length();
    }
    return sum;
  }

  /** A write that another site's page makes a visitor's browser send. */
  private static boolean isCrossSite(Visit visit) {
    @Nullable String site = visit.request().getHeader("Sec-Fetch-Site");
    if (site != null) {
      return !site.equals("same-origin") && !site.equals("none");
    }
    @Nullable String origin = visit.request().getHeader("Origin");
    return origin != null && !origin.equalsIgnoreCase(visit.origin());
  }

  private static long announcedBody(HttpServerRequest request) {
    @Nullable String length = request.getHeader("Content-Length");
    try {
      return length == null ? 0 : Long.parseLong(length);
    } catch (NumberFormatException e) {
      return Long.MAX_VALUE;
    }
  }
}
