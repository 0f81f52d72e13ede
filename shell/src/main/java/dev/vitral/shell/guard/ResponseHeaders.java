package dev.vitral.shell.guard;

import io.vertx.core.MultiMap;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The headers of a fragment's answer as visitors get to see them. */
public final class ResponseHeaders {

  private static final Set<String> KEPT_IN =
      Set.of(
          "set-cookie",
          "vary",
          "server",
          "x-powered-by",
          "surrogate-control",
          "surrogate-key",
          "content-security-policy",
          "x-frame-options",
          "strict-transport-security",
          "alt-svc",
          "access-control-allow-origin",
          "access-control-allow-credentials",
          "clear-site-data",
          "refresh");

  /** Said of one document alone: a composed page is another one. */
  private static final Set<String> OF_THE_DOCUMENT =
      Set.of(
          "content-length",
          "content-type",
          "content-encoding",
          "content-md5",
          "content-range",
          "accept-ranges",
          "digest",
          "etag",
          "last-modified",
          "cache-control",
          "expires",
          "age",
          "date",
          "server-timing",
          "vary");

  private static final String REFERRER_POLICY = "Referrer-Policy";

  /** What a fragment may say instead, for a page whose address is a secret. */
  private static final String SILENT = "no-referrer";

  private static final Map<String, String> ALWAYS =
      Map.of(
          "Content-Security-Policy",
          "default-src 'self'; base-uri 'none'; object-src 'none'; form-action 'self';"
              + " frame-ancestors 'none'",
          "X-Content-Type-Options",
          "nosniff",
          REFERRER_POLICY,
          "strict-origin-when-cross-origin",
          "Cross-Origin-Opener-Policy",
          "same-origin",
          "Permissions-Policy",
          "camera=(), geolocation=(), microphone=()");

  /** A response that passes through. */
  public static void passOn(MultiMap from, Collection<String> cookies, MultiMap to) {
    copy(from, cookies, Set.of(), to);
    List<String> vary =
        from.getAll("Vary").stream()
            .flatMap(line -> Arrays.stream(line.split(",", -1)))
            .map(String::strip)
            .filter(name -> !name.isEmpty())
            .filter(name -> !name.toLowerCase(Locale.ROOT).startsWith("vitral-"))
            .toList();
    if (!vary.isEmpty()) {
      to.set("Vary", String.join(", ", vary));
    }
  }

  /** What one visitor is told may not be kept for another, nor for the same one logged out. */
  public static void varyByVisitor(MultiMap to) {
    String vary = to.get("Vary");
    to.set("Vary", vary == null ? "Authorization, Cookie" : vary + ", Authorization, Cookie");
  }

  /** A page of which the response is the primary part. */
  public static void compose(MultiMap from, Collection<String> cookies, MultiMap to) {
    copy(from, cookies, OF_THE_DOCUMENT, to);
  }

  /** What every answer of the portal says, whoever wrote it. */
  public static void secure(MultiMap to) {
    ALWAYS.forEach(to::set);
  }

  private static void copy(
      MultiMap from, Collection<String> cookies, Set<String> without, MultiMap to) {
    Set<String> hopByHop = HopByHop.of(from);
    for (Map.Entry<String, String> header : from) {
      String name = header.getKey().toLowerCase(Locale.ROOT);
      if (!KEPT_IN.contains(name)
          && !without.contains(name)
          && !hopByHop.contains(name)
          && !name.startsWith("vitral-")) {
        to.add(header.getKey(), header.getValue());
      }
    }
    Cookies.set(from.getAll("Set-Cookie"), cookies).forEach(cookie -> to.add("Set-Cookie", cookie));
    secure(to);
    if (SILENT.equals(from.get(REFERRER_POLICY))) {
      to.set(REFERRER_POLICY, SILENT);
    }
  }

  private ResponseHeaders() {}
}
