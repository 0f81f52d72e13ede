package dev.vitral.shell.guard;

import dev.vitral.kit.http.VitralHeaders;
import dev.vitral.shell.visit.Visit;
import io.vertx.core.MultiMap;
import java.time.Duration;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/** The headers of a visitor's request as a fragment gets to see them. */
public final class RequestHeaders {

  private static final Set<String> KEPT_BACK =
      Set.of(
          "authorization",
          "cookie",
          "host",
          "content-length",
          "accept-encoding",
          "expect",
          "traceparent",
          "tracestate",
          "baggage",
          "forwarded",
          "via",
          "surrogate-capability",
          "surrogate-control",
          "early-data",
          "x-real-ip",
          "x-client-ip",
          "true-client-ip",
          "x-rewrite-url");

  /**
   * The shell's own words, also those that it has for podlets, and what only a proxy may say of a
   * client or of what was asked.
   */
  private static final List<String> KEPT_BACK_PREFIXES =
      List.of("vitral-", "podium-", "x-forwarded-", "proxy-", "x-original-", "x-http-method");

  /** What a page or a pass-through request says: nearly all that the visitor said. */
  public static MultiMap forwarded(
      Visit visit, Collection<String> cookies, Optional<String> token, Duration left) {
    MultiMap from = visit.request().headers();
    Set<String> hopByHop = HopByHop.of(from);
    MultiMap to = MultiMap.caseInsensitiveMultiMap();
    for (Map.Entry<String, String> header : from) {
      String name = header.getKey().toLowerCase(Locale.ROOT);
      if (!hopByHop.contains(name) && !isKeptBack(name)) {
        to.add(header.getKey(), header.getValue());
      }
    }
    Cookies.sent(from.getAll("Cookie"), cookies).ifPresent(allowed -> to.set("Cookie", allowed));
    return context(to, visit, token, left);
  }

  /**
   * What an include is asked with: nothing that the visitor said, so that its answer fits
   * everybody; a token only if its manifest asks for one.
   */
  public static MultiMap included(Visit visit, Optional<String> token, Duration left) {
    MultiMap to = MultiMap.caseInsensitiveMultiMap();
    to.set("Accept", "text/html");
    return context(to, visit, token, left);
  }

  /** The same, asked on behalf of others than who had these headers made: with its own time. */
  public static MultiMap within(Duration left, MultiMap headers) {
    return MultiMap.caseInsensitiveMultiMap()
        .addAll(headers)
        .set(VitralHeaders.DEADLINE, Long.toString(left.toMillis()));
  }

  private static MultiMap context(MultiMap to, Visit visit, Optional<String> token, Duration left) {
    token.ifPresent(made -> to.set("Authorization", "Bearer " + made));
    return to.set(VitralHeaders.LOCALE, visit.locale().getLanguage())
        .set(VitralHeaders.MOUNT_ORIGIN, visit.origin())
        .set(VitralHeaders.DEADLINE, Long.toString(left.toMillis()))
        .set("traceparent", traceparent(visit.recording().id()));
  }

  private static boolean isKeptBack(String name) {
    return KEPT_BACK.contains(name) || KEPT_BACK_PREFIXES.stream().anyMatch(name::startsWith);
  }

  /** A trace of ours (W3C Trace Context, section 3.2): outsiders do not name it. */
  private static String traceparent(String request) {
    long span = ThreadLocalRandom.current().nextLong() | 1; // all zeros are none
    return "00-" + request + "-" + HexFormat.of().toHexDigits(span) + "-00";
  }

  private RequestHeaders() {}
}
