package dev.vitral.shell.edge.visit;

import io.vertx.core.Future;
import io.vertx.core.http.HttpServerResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a visitor is told when there is nothing else to tell: a status and a sentence, in Spanish or
 * English, without a word about the origin. After a request that is not understood the connection
 * ends: nobody knows where the next one would begin.
 */
public final class Regret {

  private static final Map<Integer, String> SPANISH =
      Map.of(
          400, "La petición no se entiende.",
          405, "Ese método no se admite.",
          413, "La petición es demasiado grande.",
          415, "Ese formato no se admite.",
          502, "La página no se puede componer ahora.",
          503, "El sitio no responde ahora.",
          504, "El sitio tarda demasiado en responder.");
  private static final Map<Integer, String> ENGLISH =
      Map.of(
          400, "The request cannot be understood.",
          405, "That method is not supported.",
          413, "The request is too large.",
          415, "That format is not supported.",
          502, "The page cannot be composed just now.",
          503, "The site does not answer just now.",
          504, "The site takes too long to answer.");

  private Regret() {}

  /** Ends the visit; a response that has begun can only be broken off. */
  public static void send(Visitor visitor, int status) {
    HttpServerResponse response = visitor.response();
    if (response.ended() || response.closed()) {
      return;
    } else if (response.headWritten()) {
      visitor.breakOff();
      return;
    }
    boolean english = prefersEnglish(visitor.header("Accept-Language"));
    String cacheStatus = response.headers().get("Cache-Status");
    response.headers().clear();
    response
        .setChunked(false)
        .setStatusCode(status)
        .putHeader("Content-Type", "text/plain; charset=utf-8")
        .putHeader("Content-Language", english ? "en" : "es")
        .putHeader("Cache-Control", "no-store")
        .putHeader("Vary", "Accept-Language");
    if (cacheStatus != null) {
      response.putHeader("Cache-Status", cacheStatus);
    }
    String words = (english ? ENGLISH : SPANISH).getOrDefault(status, "") + "\n";
    boolean unclear = status == 400;
    if (unclear) {
      response.putHeader("Connection", "close");
    } else if (!visitor.request().isEnded()) {
      visitor.request().handler(rest -> {}).resume();
    }
    Future<Void> sent = visitor.isHead() ? response.end() : response.end(words);
    if (unclear) {
      sent.onComplete(done -> visitor.request().connection().close());
    }
  }

  /** Whether English is named and Spanish is not named before it. */
  private static boolean prefersEnglish(@Nullable String languages) {
    int english = languages == null ? -1 : languages.indexOf("en");
    int spanish = languages == null ? -1 : languages.indexOf("es");
    return english >= 0 && (spanish < 0 || english < spanish);
  }
}
