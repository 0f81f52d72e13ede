package dev.vitral.contract.conduct;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A fragment called {@code demo} that keeps the contract, until told otherwise. */
final class ServedFragment implements AutoCloseable {

  private record Page(int status, String type, String body, Map<String, String> headers) {}

  private static final String MANIFEST =
      """
      {"name":"demo","version":"1","contract":1,"team":"demo","prefixes":["/demo"],
       "routes":[{"path":"/demo","kind":"page","layout":"default"}],
       "includes":[{"name":"box","path":"/fragments/demo/box","fallback":"/fragments/demo/box/spare"}],
       "css":[{"value":"/fragments/demo/assets/demo-0123456789.css"}],"languages":["es","en"]}
      """;
  private static final String PAGE =
      """
      <!doctype html><html lang="LANG"><head><title>Demo</title></head><body><h1 class="demo__title">Demo</h1>
      <form action="PREFIX/demo/x" method="post"><button class="button">ok</button></form>
      <a href="/en/demo" hreflang="en">English</a><p id="demo-out" data-hx-target="#demo-out">x</p>
      <script src="/static/htmx.js"></script></body></html>
      """;

  private final Map<String, Page> pages = new HashMap<>();
  private final HttpServer server;

  ServedFragment() throws IOException {
    html("/demo", PAGE, Map.of("Vitral-Layout", "default", "Vary", "vitral-locale"));
    html(
        "/fragments/demo/box",
        "<div data-fragment=\"demo/box\">x<esi:include src=\"/x\" onerror=\"continue\"/></div>",
        Map.of("Cache-Control", "max-age=1", "Surrogate-Control", "content=\"ESI/1.0\""));
    html("/fragments/demo/box/spare", "<div>x</div>", Map.of());
    pages.put("/vitral.json", new Page(200, "application/json", MANIFEST, Map.of()));
    pages.put(
        "/fragments/demo/assets/demo-0123456789.css",
        new Page(200, "text/css", "", Map.of("Cache-Control", "max-age=9, immutable")));
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  /** Serves this page instead. */
  ServedFragment html(String path, String body, Map<String, String> headers) {
    pages.put(path, new Page(200, "text/html; charset=UTF-8", body, headers));
    return this;
  }

  /** Serves the page with one of its pieces exchanged. */
  ServedFragment butWith(String path, String right, String wrong) {
    Page page = pages.get(path);
    if (page == null || !page.body().contains(right)) {
      throw new IllegalArgumentException(path + " has no " + right);
    }
    pages.put(path, new Page(200, page.type(), page.body().replace(right, wrong), page.headers()));
    return this;
  }

  Fragment fragment() {
    URI base = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    return new Fragment("demo", base, List.of());
  }

  private void answer(HttpExchange exchange) throws IOException {
    String language = exchange.getRequestHeaders().getFirst("vitral-locale");
    Page missing = new Page(404, "application/problem+json", "{}", Map.of());
    Page page = pages.getOrDefault(exchange.getRequestURI().getPath(), missing);
    byte[] body =
        page.body()
            .replace("LANG", language)
            .replace("PREFIX", language.equals("en") ? "/en" : "")
            .getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", page.type());
    page.headers().forEach(exchange.getResponseHeaders()::set);
    exchange.sendResponseHeaders(page.status(), body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
