package dev.vitral.launcher.remote;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** What is to be had at the ports of detours. */
final class Rooms {

  private static final String MANIFEST = "/vitral.json";
  private static final String ENGLISH = "/en";

  /** Nobody signs for visitors here, so every token is a forgery. */
  private static final byte[] NO_KEYS = "{\"keys\":[]}".getBytes(StandardCharsets.UTF_8);

  private Rooms() {}

  /** One fragment's: its reduced manifest, and all below its own address. */
  static HttpHandler of(String fragment, RemoteFragments fragments, Passage passage) {
    String room = "/fragments/" + fragment + "/";
    return exchange -> {
      String target = target(exchange);
      if (target.equals(MANIFEST)) {
        send(exchange, fragments.manifest(fragment));
      } else if (target.startsWith(room)) {
        exchange.getResponseHeaders().add("Vary", "vitral-locale");
        passage.pass(exchange, (Passage.isInEnglish(exchange) ? ENGLISH : "") + target);
      } else {
        Refusal.NOTHING_THERE.send(exchange, Passage.isInEnglish(exchange));
      }
    };
  }

  /** The whole portal's, in the language of the address. */
  static HttpHandler ofAll(Passage passage) {
    return exchange -> {
      String target = target(exchange);
      if (target.equals(RemoteParts.KEYS)) {
        send(exchange, NO_KEYS);
      } else {
        passage.pass(exchange, target);
      }
    };
  }

  private static String target(HttpExchange exchange) {
    String path = exchange.getRequestURI().getRawPath();
    String query = exchange.getRequestURI().getRawQuery();
    return query == null ? path : path + "?" + query;
  }

  private static void send(HttpExchange exchange, byte[] json) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, json.length);
    exchange.getResponseBody().write(json);
    exchange.close();
  }
}
