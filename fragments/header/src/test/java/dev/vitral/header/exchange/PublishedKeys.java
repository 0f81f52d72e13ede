package dev.vitral.header.exchange;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Keys that change while a fragment, here the header itself, keeps what it has seen of them. */
public final class PublishedKeys implements QuarkusTestResourceLifecycleManager {

  private static volatile String keys = "{\"keys\":[]}";
  private static final AtomicInteger LOOKS = new AtomicInteger();

  private final HttpServer server;

  public PublishedKeys() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/jwks.json", PublishedKeys::answer);
  }

  static void publish(String published) {
    keys = published;
  }

  /** How often they were fetched. */
  static int looks() {
    return LOOKS.get();
  }

  private static void answer(HttpExchange exchange) throws IOException {
    byte[] body = keys.getBytes(StandardCharsets.UTF_8);
    try (exchange) {
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
    LOOKS.incrementAndGet();
  }

  /** After the stores, whose settings name the header's own keys. */
  @Override
  public int order() {
    return 1;
  }

  @Override
  public Map<String, String> start() {
    server.start();
    int port = server.getAddress().getPort();
    return Map.of(
        "vitral.identity.jwks-url",
        "http://127.0.0.1:%d/jwks.json".formatted(port),
        "vitral.identity.keys-kept",
        "1s");
  }

  @Override
  public void stop() {
    server.stop(0);
  }
}
