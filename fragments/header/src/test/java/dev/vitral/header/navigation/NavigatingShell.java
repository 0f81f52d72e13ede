package dev.vitral.header.navigation;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A shell's management port with a navigation of two entries, which may be told to fail. */
public final class NavigatingShell implements QuarkusTestResourceLifecycleManager {

  private static final String NAVIGATION =
      """
      [{"label":{"es":"Reseñas","en":"Reviews"},"href":"/reviews","order":30},
       {"label":{"es":"Votación <b>","en":"Voting"},"href":"/voting","order":20},
       {"label":{"es":"Fuera"},"href":"//elsewhere.example","order":40}]
      """;

  private static volatile boolean failing;
  private static volatile int unchanged;

  private final HttpServer server;

  public NavigatingShell() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/vitral/navigation.json", NavigatingShell::answer);
  }

  static void fail(boolean on) {
    failing = on;
  }

  static int timesUnchanged() {
    return unchanged;
  }

  @Override
  public Map<String, String> start() {
    server.start();
    return Map.of(
        "vitral.header.navigation-url",
        "http://127.0.0.1:" + server.getAddress().getPort() + "/vitral/navigation.json",
        "vitral.header.navigation-timeout",
        "10s");
  }

  @Override
  public void stop() {
    server.stop(0);
  }

  private static void answer(HttpExchange exchange) {
    byte[] body = NAVIGATION.getBytes(StandardCharsets.UTF_8);
    boolean known = "\"one\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
    int status = failing ? 500 : known ? 304 : 200;
    unchanged += status == 304 ? 1 : 0;
    exchange.getResponseHeaders().set("ETag", "\"one\"");
    try (exchange) {
      exchange.sendResponseHeaders(status, status == 200 ? body.length : -1);
      if (status == 200) {
        exchange.getResponseBody().write(body);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
