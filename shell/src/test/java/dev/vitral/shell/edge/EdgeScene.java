package dev.vitral.shell.edge;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.vitral.shell.address.CheckedResolver;
import dev.vitral.shell.address.SystemLookup;
import dev.vitral.shell.edge.EdgeServer.Listening;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.LongSupplier;

/** An origin of the JDK's own server, an edge in front of it, and a visitor who writes bytes. */
final class EdgeScene implements AutoCloseable {

  /** What the origin answers. */
  record Page(int status, Map<String, String> headers, String body) {}

  /** What reached the origin. */
  record Asked(String method, String target, Map<String, List<String>> headers, String body) {

    List<String> all(String name) {
      return headers.getOrDefault(name, List.of());
    }
  }

  /** Before anything was written: how slow a machine is must not make answers old. */
  private static final InstantSource EARLIER = InstantSource.fixed(Instant.EPOCH);

  private static final int PATIENCE_MILLIS = 60_000;

  /** Nor must it make parts fail, except where a test gives them less. */
  private static final String PATIENT = "fragmentTimeoutMs=50000,totalTimeoutMs=50000";

  private final Map<String, Page> pages = new ConcurrentHashMap<>();
  private final List<Asked> asked = new CopyOnWriteArrayList<>();
  private final HttpServer origin;
  private final Vertx vertx = Vertx.vertx();
  private final EdgeServer server;
  private final Listening listening;

  EdgeScene(String... options) throws IOException {
    this(System::nanoTime, options);
  }

  /**
   * @param nanoTime by which kept answers age
   */
  EdgeScene(LongSupplier nanoTime, String... options) throws IOException {
    this("", nanoTime, EARLIER, options);
  }

  /** An edge in front of another origin. */
  static EdgeScene inFrontOf(String url, String... options) throws IOException {
    return new EdgeScene(url, System::nanoTime, EARLIER, options);
  }

  /** The same, by clocks of its own. */
  static EdgeScene inFrontOf(
      String url, LongSupplier nanoTime, InstantSource wall, String... options) throws IOException {
    return new EdgeScene(url, nanoTime, wall, options);
  }

  private EdgeScene(String other, LongSupplier nanoTime, InstantSource wall, String... options)
      throws IOException {
    origin = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    origin.createContext("/", this::answer);
    origin.setExecutor(Executors.newCachedThreadPool());
    origin.start();
    List<String> words = new ArrayList<>();
    words.add(other.isEmpty() ? "http://127.0.0.1:" + origin.getAddress().getPort() : other);
    words.addAll(List.of("--port", "0", "--esi-limits", PATIENT));
    words.addAll(List.of(options));
    EdgeArguments arguments = EdgeArguments.of(words);
    CheckedResolver resolver = new CheckedResolver(new SystemLookup(vertx));
    server = new EdgeServer(vertx, arguments.site(), resolver, nanoTime, wall);
    listening = await(server.listen(arguments.host(), arguments.port(), 1));
  }

  EdgeScene page(String target, String body, String... headers) {
    return page(200, target, body, headers);
  }

  EdgeScene page(int status, String target, String body, String... headers) {
    Map<String, String> all = new ConcurrentHashMap<>();
    all.put("Content-Type", "text/html");
    for (int i = 0; i < headers.length; i += 2) {
      all.put(headers[i], headers[i + 1]);
    }
    pages.put(target, new Page(status, all, body));
    return this;
  }

  EdgeScene markup(String target, String body, String... headers) {
    List<String> all = new ArrayList<>(List.of(headers));
    all.addAll(List.of("Surrogate-Control", "content=\"ESI/1.0\""));
    return page(target, body, all.toArray(String[]::new));
  }

  int originPort() {
    return origin.getAddress().getPort();
  }

  Vertx vertx() {
    return vertx;
  }

  EdgeServer server() {
    return server;
  }

  List<Asked> asked() {
    return asked;
  }

  List<String> targets() {
    return asked.stream().map(Asked::target).toList();
  }

  void stopOrigin() {
    origin.stop(0);
  }

  /** The whole answer to a GET; the connection is closed after it. */
  String get(String target, String... headers) throws IOException {
    StringBuilder request = new StringBuilder("GET " + target + " HTTP/1.1\r\n");
    boolean host = List.of(headers).stream().anyMatch(line -> line.startsWith("Host:"));
    request.append(host ? "" : "Host: www.example.test\r\n");
    List.of(headers).forEach(line -> request.append(line).append("\r\n"));
    return send(request.append("Connection: close\r\n\r\n").toString());
  }

  /** Whatever comes back until the edge closes the connection. */
  String send(String bytes) throws IOException {
    try (Socket socket = connect()) {
      OutputStream out = socket.getOutputStream();
      out.write(bytes.getBytes(StandardCharsets.ISO_8859_1));
      out.flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  Socket connect() throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), listening.port());
    socket.setSoTimeout(PATIENCE_MILLIS);
    return socket;
  }

  /** The body of an answer, out of its chunks if it came in some. */
  static String body(String answer) {
    int start = answer.indexOf("\r\n\r\n") + 4;
    boolean chunked = answer.substring(0, start).contains("transfer-encoding: chunked");
    if (!chunked) {
      return answer.substring(start);
    }
    StringBuilder body = new StringBuilder();
    String rest = answer.substring(start);
    for (int size = -1; size != 0; ) {
      int line = rest.indexOf("\r\n");
      size = Integer.parseInt(rest.substring(0, line), 16);
      body.append(rest, line + 2, line + 2 + size);
      rest = rest.substring(line + 2 + size + 2);
    }
    return body.toString();
  }

  @Override
  public void close() {
    await(vertx.close());
    origin.stop(0);
  }

  static <T> T await(Future<T> future) {
    return future.toCompletionStage().toCompletableFuture().join();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String target = exchange.getRequestURI().toString();
    try (InputStream body = exchange.getRequestBody()) {
      asked.add(
          new Asked(
              exchange.getRequestMethod(),
              target,
              Map.copyOf(exchange.getRequestHeaders()),
              new String(body.readAllBytes(), StandardCharsets.UTF_8)));
    }
    Page page = pages.getOrDefault(target, new Page(404, Map.of(), "nothing here"));
    page.headers().forEach((name, value) -> exchange.getResponseHeaders().add(name, value));
    byte[] bytes = page.body().getBytes(StandardCharsets.UTF_8);
    boolean head = exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(page.status(), head || bytes.length == 0 ? -1 : bytes.length);
    if (!head) {
      exchange.getResponseBody().write(bytes);
    }
    exchange.close();
  }
}
