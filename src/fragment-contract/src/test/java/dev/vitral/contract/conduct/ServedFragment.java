package dev.vitral.contract.conduct;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.vitral.contract.asking.Limits;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A fragment called {@code demo} that keeps the contract, until told otherwise. */
final class ServedFragment implements AutoCloseable {

  /** Answers instead of a page that stays as it is. */
  @FunctionalInterface
  interface Handler {
    void handle(HttpExchange exchange) throws IOException;
  }

  private record Page(int status, String type, String body, Map<String, String> headers) {}

  private static final String MANIFEST =
      """
      {"name":"demo","version":"1","contract":1,"team":"demo","prefixes":["/demo"],
       "routes":[{"path":"/demo","kind":"page","layout":"default"}],
       "includes":[{"name":"box","path":"/fragments/demo/box","fallback":"/fragments/demo/box/spare"}],
       "cookies":["__Host-demo"],
       "css":[{"value":"/fragments/demo/assets/demo-0123456789.css"}],
       "js":[{"value":"/fragments/demo/assets/demo-0123456789.js"}],
       "events":{"emits":["demo:done"],"consumes":["songs:asked"]},"languages":["es","en"]}
      """;
  private static final String PAGE =
      """
      <!doctype html><html lang="LANG"><head><title>Demo</title><link rel="canonical" href="/demo"></head><body>
      <h1 class="demo__title">Demo</h1><svg viewBox="0 0 1 1"><title>drawn</title></svg>
      <form action="PREFIX/demo/x" method="post" data-hx-post="PREFIX/fragments/demo/x"><button class="button">ok</button></form>
      <a href="/en/demo" hreflang="en">English</a><p id="demo-out" data-hx-target="#demo-out">x</p>
      <div data-hx-get="PREFIX/fragments/demo/box" data-hx-trigger="songs:asked from:body, every 30s"></div>
      <p><span data-hx-get="PREFIX/fragments/demo/box" data-hx-trigger="load delay:1s">…</span><a href="PREFIX/demo">x</a></p>
      <script src="/static/htmx.js"></script></body></html>
      """;
  private static final String SCRIPT =
      """
      document.addEventListener("songs:asked", () => dispatchEvent(new CustomEvent("demo:done")));
      document.addEventListener("htmx:afterSwap", () => {});
      """;

  static {
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final Map<String, Page> pages = new ConcurrentHashMap<>();
  private final Map<String, Handler> handlers = new ConcurrentHashMap<>();
  private final AtomicInteger requests = new AtomicInteger();
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();

  ServedFragment() throws IOException {
    html("/demo", PAGE, Map.of("Vitral-Layout", "default", "Vary", "vitral-locale"));
    html(
        "/fragments/demo/box",
        "<div data-fragment=\"demo/box\">x<esi:include src=\"/x\" onerror=\"continue\"/></div>",
        Map.of("Cache-Control", "max-age=1", "Surrogate-Control", "content=\"ESI/1.0\""));
    html("/fragments/demo/box/spare", "<div>x</div>", Map.of());
    pages.put("/vitral.json", new Page(200, "application/json", MANIFEST, Map.of()));
    asset("css", "text/css", ".demo{}");
    asset("js", "text/javascript", SCRIPT);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  private void asset(String kind, String type, String content) {
    pages.put(
        "/fragments/demo/assets/demo-0123456789." + kind,
        new Page(200, type, content, Map.of("Cache-Control", "max-age=9, immutable")));
  }

  /** Serves this page instead. */
  ServedFragment html(String path, String body, Map<String, String> headers) {
    pages.put(path, new Page(200, "text/html; charset=UTF-8", body, headers));
    return this;
  }

  /** Answers there as the handler does, which closes the exchange or does not. */
  ServedFragment handle(String path, Handler handler) {
    handlers.put(path, handler);
    return this;
  }

  /** Serves the page with one of its pieces exchanged. */
  ServedFragment butWith(String path, String right, String wrong) {
    Page page = page(path);
    if (!page.body().contains(right)) {
      throw new IllegalArgumentException(path + " has no " + right);
    }
    String body = page.body().replace(right, wrong);
    pages.put(path, new Page(page.status(), page.type(), body, page.headers()));
    return this;
  }

  /** Serves the page with one more header, or none of that name. */
  ServedFragment saying(String path, String header, String value) {
    Page page = page(path);
    Map<String, String> headers = new LinkedHashMap<>(page.headers());
    headers.put(header, value);
    pages.put(path, new Page(page.status(), page.type(), page.body(), headers));
    return this;
  }

  /** Serves nothing there any more. */
  ServedFragment without(String path) {
    pages.remove(path);
    return this;
  }

  private Page page(String path) {
    Page page = pages.get(path);
    if (page == null) {
      throw new IllegalArgumentException("nothing is served at " + path);
    }
    return page;
  }

  /** How often it was asked. */
  int requests() {
    return requests.get();
  }

  Fragment fragment() {
    return new Fragment("demo", base(), List.of());
  }

  Fragment fragment(Limits limits, String... tokens) {
    return new Fragment(
        "demo", base(), new Samples(List.of()), () -> Arrays.asList(tokens), limits);
  }

  URI base() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  private void answer(HttpExchange exchange) throws IOException {
    requests.incrementAndGet();
    String path = exchange.getRequestURI().getPath();
    Handler handler = handlers.get(path);
    if (handler != null) {
      handler.handle(exchange);
      return;
    }
    Page missing = new Page(404, "application/problem+json", "{}", Map.of());
    send(exchange, pages.getOrDefault(path, missing));
  }

  /** Answers with HTML. */
  static void html(HttpExchange exchange, String body, Map<String, String> headers)
      throws IOException {
    send(exchange, new Page(200, "text/html", body, headers));
  }

  private static void send(HttpExchange exchange, Page page) throws IOException {
    String language = exchange.getRequestHeaders().getFirst("vitral-locale");
    byte[] body =
        page.body()
            .replace("LANG", language)
            .replace("PREFIX", language.equals("en") ? "/en" : "")
            .getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", page.type());
    exchange.getResponseHeaders().set("Vitral-Version", "1");
    page.headers().forEach(exchange.getResponseHeaders()::set);
    exchange.sendResponseHeaders(page.status(), body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
