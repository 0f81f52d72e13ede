package dev.vitral.shell.edge;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * An origin that answers its first request no sooner than it is told to, and all others at once.
 */
final class HoldingOrigin implements AutoCloseable {

  static final String BODY = "body";

  private final String cacheControl;
  private final CountDownLatch reached = new CountDownLatch(1);
  private final CountDownLatch released = new CountDownLatch(1);
  private final AtomicInteger asked = new AtomicInteger();
  private final ExecutorService workers = Executors.newCachedThreadPool();
  private final HttpServer server;

  HoldingOrigin(String cacheControl) throws IOException {
    this.cacheControl = cacheControl;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.setExecutor(workers);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** Waits until the first request is here. */
  void awaitFirst() throws InterruptedException {
    reached.await();
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
    if (asked.incrementAndGet() == 1) {
      reached.countDown();
      try {
        released.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    exchange.getResponseHeaders().add("Cache-Control", cacheControl);
    byte[] bytes = BODY.getBytes(StandardCharsets.US_ASCII);
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
