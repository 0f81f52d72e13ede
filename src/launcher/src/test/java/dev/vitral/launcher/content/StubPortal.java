package dev.vitral.launcher.content;

import static dev.vitral.launcher.portal.LoopbackServer.send;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import dev.vitral.launcher.portal.LoopbackServer;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A portal that accepts everything, makes things called t1, t2 …, and can be told to refuse. */
final class StubPortal implements AutoCloseable {

  private static final String PROBLEM = "{\"title\":\"No\",\"detail\":\"%s\"}";

  /** What was asked of it after the log-in: {@code ana PUT /things/1 {"a":1} key}. */
  record Seen(String who, String what, String body, @Nullable String key) {}

  private final LoopbackServer server;
  final List<Seen> seen = Collections.synchronizedList(new ArrayList<>());
  final AtomicInteger logInsBeforeOne = new AtomicInteger();
  final AtomicInteger answersBeforeAway = new AtomicInteger(Integer.MAX_VALUE);
  final AtomicInteger ended = new AtomicInteger();

  StubPortal() throws IOException {
    server = new LoopbackServer().on("/api/token", this::token).on("/", this::answer);
  }

  URI url() {
    return server.url();
  }

  private void token(HttpExchange exchange) throws IOException {
    if (exchange.getRequestMethod().equals("DELETE")) {
      ended.incrementAndGet();
      send(exchange, 204, "");
    } else if (logInsBeforeOne.getAndDecrement() > 0) {
      send(exchange, 401, PROBLEM.formatted("not yet"));
    } else {
      JsonNode who = new JsonMapper().readTree(exchange.getRequestBody());
      boolean knows =
          who.path("password").asText().equals("secret-" + who.path("username").asText());
      send(
          exchange,
          knows ? 200 : 401,
          "{\"token\":\"%s\",\"expiresIn\":60}".formatted(who.path("username").asText()));
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    if (answersBeforeAway.getAndDecrement() <= 0) {
      send(exchange, 503, PROBLEM.formatted("away"));
      return;
    }
    seen.add(
        new Seen(
            LoopbackServer.bearer(exchange),
            exchange.getRequestMethod() + " " + path,
            body,
            exchange.getRequestHeaders().getFirst("Idempotency-Key")));
    if (path.endsWith("/bad")) {
      send(exchange, 422, PROBLEM.formatted("too short"));
    } else {
      exchange.getResponseHeaders().add("Location", path + "/t" + seen.size());
      send(exchange, 201, "{}");
    }
  }

  @Override
  public void close() {
    server.close();
  }
}
