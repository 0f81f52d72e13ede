package dev.vitral.shell.portal;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;

/** A little fragment: an HTTP server whose answers a test decides, and which remembers requests. */
final class Origin implements AutoCloseable {

  private static final Answer NOTHING = exchange -> html(404, "nothing here").to(exchange);

  private volatile Answer otherwise = NOTHING;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Map<String, Answer> answers = new ConcurrentHashMap<>();
  private final Map<String, Long> counts = new ConcurrentHashMap<>();
  private final BlockingQueue<Seen> seen = new LinkedBlockingQueue<>();

  Origin() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  /** What stands at a path. */
  @FunctionalInterface
  interface Answer {
    void to(HttpExchange exchange) throws IOException;
  }

  /** A request as the fragment got it. */
  record Seen(String method, String target, Map<String, String> headers, String body) {}

  URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  Origin on(String path, Answer answer) {
    answers.put(path, answer);
    return this;
  }

  /** What stands everywhere else. */
  Origin otherwise(Answer answer) {
    otherwise = answer;
    return this;
  }

  static Answer html(int status, String body, String... headers) {
    return text(status, "text/html; charset=utf-8", body, headers);
  }

  /** A document with the layout header. */
  static Answer page(int status, String title, String body, String... headers) {
    String document =
        "<!doctype html><html lang=\"es\"><head><meta charset=\"utf-8\"><title>"
            + title
            + "</title></head><body>"
            + body
            + "</body></html>";
    return exchange -> {
      exchange.getResponseHeaders().set("Vitral-Layout", "default");
      html(status, document, headers).to(exchange);
    };
  }

  static Answer text(int status, String type, String body, String... headers) {
    return exchange -> {
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", type);
      for (int i = 0; i < headers.length; i += 2) {
        exchange.getResponseHeaders().add(headers[i], headers[i + 1]);
      }
      boolean empty = bytes.length == 0 || exchange.getRequestMethod().equals("HEAD");
      exchange.sendResponseHeaders(status, empty ? -1 : bytes.length);
      if (!empty) {
        exchange.getResponseBody().write(bytes);
      }
      exchange.close();
    };
  }

  /** The next request to a path; others are forgotten. */
  Seen nextTo(String path) throws InterruptedException {
    Seen next = seen.take();
    while (!next.target().startsWith(path)) {
      next = seen.take();
    }
    return next;
  }

  /** How often a path was asked for since everything was forgotten. */
  long timesAsked(String path) {
    return counts.getOrDefault(path, 0L);
  }

  void forget() {
    seen.clear();
    counts.clear();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void answer(HttpExchange exchange) throws IOException {
    Map<String, String> headers = new ConcurrentHashMap<>();
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> headers.put(name.toLowerCase(), String.join(", ", values)));
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    seen.add(
        new Seen(exchange.getRequestMethod(), exchange.getRequestURI().toString(), headers, body));
    counts.merge(exchange.getRequestURI().getPath(), 1L, Long::sum);
    answers.getOrDefault(exchange.getRequestURI().getPath(), otherwise).to(exchange);
  }
}
