package dev.vitral.launcher.remote;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;

/**
 * The way of a request to the remote portal and of its answer back. Only GET and HEAD go, only with
 * what an answer is chosen by; what could be a visitor's or would bind one comes through in neither
 * direction.
 */
final class Passage {

  /** By these an answer is chosen; no cookie, no authorization, no address is among them. */
  private static final List<String> ASKED_WITH =
      List.of(
          "Accept",
          "Accept-Encoding",
          "Accept-Language",
          "If-None-Match",
          "If-Modified-Since",
          "If-Range",
          "Range",
          "Last-Event-ID",
          "HX-Request",
          "HX-Boosted",
          "HX-Target",
          "HX-Trigger",
          "HX-Trigger-Name");

  /**
   * What an answer is and how long it is good; no cookie, and nothing said of the remote's host.
   */
  private static final List<String> ANSWERED_WITH =
      List.of(
          "Accept-Ranges",
          "Age",
          "Cache-Control",
          "Content-Disposition",
          "Content-Encoding",
          "Content-Language",
          "Content-Range",
          "Content-Security-Policy",
          "Content-Type",
          "Cross-Origin-Opener-Policy",
          "Cross-Origin-Resource-Policy",
          "ETag",
          "Expires",
          "HX-Trigger",
          "HX-Trigger-After-Settle",
          "HX-Trigger-After-Swap",
          "Last-Modified",
          "Link",
          "Permissions-Policy",
          "Referrer-Policy",
          "Retry-After",
          "Vary",
          "X-Content-Type-Options");

  /** They name addresses, which are to be those of the portal here. */
  private static final List<String> LEADING =
      List.of("Location", "Content-Location", "HX-Location", "HX-Push-Url", "HX-Redirect");

  private static final Set<String> METHODS = Set.of("GET", "HEAD");

  private final RemotePortal portal;
  private final Bounds bounds;
  private final Semaphore streams;

  /** Why the remote portal's answer is not passed on. */
  private static final class RefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final Refusal reason;

    RefusedException(Refusal reason) {
      super(reason.name());
      this.reason = reason;
    }
  }

  Passage(RemotePortal portal) {
    this.portal = portal;
    this.bounds = portal.bounds();
    this.streams = new Semaphore(bounds.streams());
  }

  /** Whether English is asked for, by the address or by a shell that has taken it off. */
  static boolean isInEnglish(HttpExchange exchange) {
    String path = exchange.getRequestURI().getRawPath();
    return "en".equals(exchange.getRequestHeaders().getFirst("vitral-locale"))
        || path.equals("/en")
        || path.startsWith("/en/");
  }

  /**
   * Asks the remote portal for what is wanted of it, and answers as it does.
   *
   * @param target path and query there
   * @throws IOException if the answer cannot be passed on whole: the connection has to end
   */
  void pass(HttpExchange exchange, String target) throws IOException {
    try {
      passOn(exchange, target);
    } catch (RefusedException refused) {
      refused.reason.send(exchange, isInEnglish(exchange));
    }
  }

  private void passOn(HttpExchange exchange, String target) throws IOException, RefusedException {
    HttpResponse<InputStream> answer = answer(exchange, target);
    boolean isEndless = isStream(answer);
    try (Flow body = new Flow(answer.body(), bounds.bytes(), bounds.patience(isEndless))) {
      if (isEndless && !streams.tryAcquire()) {
        throw new RefusedException(Refusal.TOO_MANY);
      }
      try {
        passBack(exchange, answer, body);
      } finally {
        if (isEndless) {
          streams.release();
        }
      }
    }
  }

  private HttpResponse<InputStream> answer(HttpExchange exchange, String target)
      throws RefusedException {
    String method = exchange.getRequestMethod();
    if (!METHODS.contains(method)) {
      throw new RefusedException(Refusal.ONLY_READ);
    }
    try {
      return portal.ask(method, target, asked(exchange.getRequestHeaders()));
    } catch (HttpTimeoutException late) {
      throw new RefusedException(Refusal.LATE);
    } catch (IOException | IllegalArgumentException away) {
      throw new RefusedException(Refusal.AWAY);
    } catch (InterruptedException ending) {
      Thread.currentThread().interrupt();
      throw new RefusedException(Refusal.AWAY);
    }
  }

  private void passBack(HttpExchange exchange, HttpResponse<InputStream> answer, Flow body)
      throws IOException, RefusedException {
    long length = answer.headers().firstValueAsLong("Content-Length").orElse(-1);
    if (length > bounds.bytes()) {
      throw new RefusedException(Refusal.TOO_MUCH);
    }
    answered(answer, exchange.getResponseHeaders());
    if (hasNoBody(exchange, answer.statusCode())) {
      if (length >= 0) {
        exchange.getResponseHeaders().set("Content-Length", Long.toString(length));
      }
      exchange.sendResponseHeaders(answer.statusCode(), -1);
    } else {
      exchange.sendResponseHeaders(answer.statusCode(), framing(length));
      body.into(exchange.getResponseBody());
    }
    exchange.close();
  }

  /** As the server of the JDK wants it told: 0 for what ends when it ends, -1 for nothing. */
  private static long framing(long length) {
    return length < 0 ? 0 : length == 0 ? -1 : length;
  }

  private static boolean hasNoBody(HttpExchange exchange, int status) {
    return exchange.getRequestMethod().equals("HEAD") || status == 204 || status == 304;
  }

  private static boolean isStream(HttpResponse<?> answer) {
    return answer
        .headers()
        .firstValue("Content-Type")
        .filter(type -> type.startsWith("text/event-stream"))
        .isPresent();
  }

  private static Map<String, String> asked(Headers given) {
    Map<String, String> asked = new LinkedHashMap<>();
    for (String name : ASKED_WITH) {
      Optional.ofNullable(given.get(name))
          .ifPresent(values -> asked.put(name, String.join(", ", values)));
    }
    return asked;
  }

  private void answered(HttpResponse<?> answer, Headers told) {
    for (String name : ANSWERED_WITH) {
      answer.headers().allValues(name).forEach(value -> told.add(name, value));
    }
    for (String name : LEADING) {
      answer
          .headers()
          .allValues(name)
          .forEach(value -> told.add(name, portal.address().relative(value)));
    }
  }
}
