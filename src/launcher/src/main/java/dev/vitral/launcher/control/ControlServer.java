package dev.vitral.launcher.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import dev.vitral.launcher.Trouble;
import dev.vitral.launcher.home.Home;
import dev.vitral.launcher.home.Registry;
import dev.vitral.launcher.home.Secrets;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** The supervisor's ear: a free port on loopback, closed to whoever does not know the token. */
public final class ControlServer implements AutoCloseable {

  private static final JsonMapper JSON = new JsonMapper();

  private final Home home;
  private final Controlled controlled;
  private final Progress progress;
  private final String token = Secrets.random();
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();

  public ControlServer(Home home, Controlled controlled, Progress progress) throws IOException {
    this.home = home;
    this.controlled = controlled;
    this.progress = progress;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/progress", guarded(this::tell));
    server.createContext(
        "/status",
        guarded(exchange -> answer(exchange, 200, JSON.writeValueAsString(controlled.status()))));
    server.createContext("/environment", guarded(this::environment));
    server.createContext("/kill", guarded(exchange -> act(exchange, controlled::kill)));
    server.createContext("/restart", guarded(exchange -> act(exchange, controlled::restart)));
    server.createContext("/rehearse", guarded(this::rehearse));
    server.createContext("/strike", guarded(exchange -> act(exchange, controlled::strike)));
    server.createContext("/join", guarded(exchange -> act(exchange, this::join)));
    server.createContext("/leave", guarded(exchange -> act(exchange, controlled::leave)));
    server.createContext("/down", guarded(exchange -> act(exchange, name -> controlled.down())));
  }

  /** Listens, and tells later calls where. */
  public void start(String portal) throws IOException {
    server.start();
    new Endpoint(ProcessHandle.current().pid(), server.getAddress().getPort(), token, portal)
        .write(home);
  }

  private HttpHandler guarded(HttpHandler handler) {
    byte[] expected = ("Bearer " + token).getBytes(StandardCharsets.UTF_8);
    return exchange -> {
      String given = exchange.getRequestHeaders().getFirst("Authorization");
      if (given != null
          && MessageDigest.isEqual(expected, given.getBytes(StandardCharsets.UTF_8))) {
        handler.handle(exchange);
      } else {
        answer(exchange, 401, "");
      }
    };
  }

  private void tell(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    try (OutputStream out = exchange.getResponseBody()) {
      int position = 0;
      for (String line = progress.line(position); line != null; line = progress.line(++position)) {
        out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void environment(HttpExchange exchange) throws IOException {
    say(exchange, controlled::environment);
  }

  private void rehearse(HttpExchange exchange) throws IOException {
    say(exchange, name -> controlled.rehearse(name).stream().map(URI::toString).toList());
  }

  /** 200 and JSON, or 409 with the sentence that a person is to read. */
  private static void say(HttpExchange exchange, Function<String, Object> question)
      throws IOException {
    String name = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    try {
      answer(exchange, 200, JSON.writeValueAsString(question.apply(name)));
    } catch (Trouble e) {
      answer(exchange, 409, String.valueOf(e.getMessage()));
    }
  }

  private void join(String entry) {
    try {
      controlled.join(JSON.readValue(entry, Registry.Fragment.class));
    } catch (JsonProcessingException e) {
      throw new Trouble("That is no fragment: " + e.getOriginalMessage(), e);
    }
  }

  private interface Action {
    void on(String name);
  }

  /** 204, or 409 with the sentence that a person is to read. */
  private static void act(HttpExchange exchange, Action action) throws IOException {
    String name = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    try {
      action.on(name);
      exchange.sendResponseHeaders(204, -1);
      exchange.close();
    } catch (Trouble e) {
      answer(exchange, 409, String.valueOf(e.getMessage()));
    }
  }

  private static void answer(HttpExchange exchange, int status, String text) throws IOException {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  /** Lets running answers end, then forgets the address. */
  @Override
  public void close() throws IOException {
    server.stop(1);
    threads.shutdown();
    Files.deleteIfExists(Endpoint.file(home));
  }
}
