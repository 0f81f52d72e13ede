package dev.vitral.shell.edge;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * An origin that answers its first request no sooner than it is told to, and all others at once.
 * Requests for markup are no such requests, nor are those for what it never answers.
 */
final class HoldingOrigin implements AutoCloseable {

  static final String BODY = "body";
  static final String NEVER = "/never";

  private final String cacheControl;
  private final CountDownLatch reached = new CountDownLatch(1);
  private final CountDownLatch released = new CountDownLatch(1);
  private final AtomicInteger asked = new AtomicInteger();
  private final Map<String, String> markup = new ConcurrentHashMap<>();
  private final ExecutorService workers = Executors.newCachedThreadPool();
  private final HttpServer server;
  private volatile String body = BODY;
  private volatile String surrogates = "";
  private volatile int held = 1;
  private volatile int statusOfHeld = 200;
  private volatile CountDownLatch pages = new CountDownLatch(0);

  HoldingOrigin(String cacheControl) throws IOException {
    this.cacheControl = cacheControl;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.setExecutor(workers);
    server.start();
  }

  /** Markup, for one visitor after the other. */
  HoldingOrigin markup(String target, String text) {
    markup.put(target, text);
    return this;
  }

  HoldingOrigin body(String text) {
    body = text;
    return this;
  }

  /** Markup that may be kept: it is held, and counts, as anything else. */
  HoldingOrigin heldMarkup(String text) {
    body = text;
    surrogates = "content=\"ESI/1.0\"";
    return this;
  }

  /** Holds another request than the first. */
  HoldingOrigin holding(int number) {
    held = number;
    return this;
  }

  HoldingOrigin failingHeld(int status) {
    statusOfHeld = status;
    return this;
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** Waits until the held request is here. */
  void awaitFirst() throws InterruptedException {
    reached.await();
  }

  void expectPages(int number) {
    pages = new CountDownLatch(number);
  }

  /** Waits until that many were asked for. */
  void awaitPages() throws InterruptedException {
    pages.await();
  }

  void release() {
    released.countDown();
  }

  int asked() {
    return asked.get();
  }

  @Override
  public void close() {
    release();
    server.stop(0);
    workers.shutdownNow();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String page = markup.get(exchange.getRequestURI().getPath());
    if (page != null) {
      exchange.getResponseHeaders().add("Surrogate-Control", "no-store, content=\"ESI/1.0\"");
      exchange.getResponseHeaders().add("Content-Type", "text/html");
      send(exchange, 200, page);
      pages.countDown();
      return;
    }
    int status = 200;
    if (exchange.getRequestURI().getPath().equals(NEVER)) {
      return;
    }
    if (asked.incrementAndGet() == held) {
      reached.countDown();
      status = statusOfHeld;
      try {
        released.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    exchange.getResponseHeaders().add("Cache-Control", cacheControl);
    exchange.getResponseHeaders().add("Surrogate-Control", surrogates);
    send(exchange, status, body);
  }

  private static void send(HttpExchange exchange, int status, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
