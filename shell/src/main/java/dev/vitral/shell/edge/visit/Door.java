package dev.vitral.shell.edge.visit;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Refuses what two servers could read in two ways, so that nothing can be smuggled past this one
 * (RFC 9112, 11.2), and methods that are none of a proxy's business.
 */
public final class Door {

  private Door() {}

  /** The status with which the request is refused, if it is. */
  public static OptionalInt refuse(HttpServerRequest request) {
    HttpMethod method = request.method();
    if (method.equals(HttpMethod.CONNECT) || method.equals(HttpMethod.TRACE)) {
      return OptionalInt.of(405);
    }
    return isClear(request) ? OptionalInt.empty() : OptionalInt.of(400);
  }

  private static boolean isClear(HttpServerRequest request) {
    return isClearTarget(request.uri()) && isClearHost(request) && isClearlyFramed(request);
  }

  /** In origin form, of visible ASCII. */
  private static boolean isClearTarget(String target) {
    for (int i = 0; i < target.length(); i++) {
      if (target.charAt(i) <= ' ' || target.charAt(i) > '~' || target.charAt(i) == '#') {
        return false;
      }
    }
    return target.startsWith("/");
  }

  private static boolean isClearHost(HttpServerRequest request) {
    return request.authority() != null
        && isOfHost(request.authority().toString())
        && (request.version() == HttpVersion.HTTP_2
            || request.headers().getAll("Host").size() == 1);
  }

  private static boolean isOfHost(String authority) {
    for (int i = 0; i < authority.length(); i++) {
      if (!isOfHost(authority.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isOfHost(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || ".-_:[]".indexOf(c) >= 0;
  }

  /** Netty has taken away a length beside a chunked coding; what remains must be one of them. */
  private static boolean isClearlyFramed(HttpServerRequest request) {
    MultiMap headers = request.headers();
    @Nullable String coding = headers.get("Transfer-Encoding");
    List<String> lengths = headers.getAll("Content-Length");
    return coding == null
        ? lengths.size() <= 1
        : coding.equalsIgnoreCase("chunked") && lengths.isEmpty();
  }
}
