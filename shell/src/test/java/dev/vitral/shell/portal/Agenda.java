package dev.vitral.shell.portal;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;

/** A small fragment that keeps the whole contract, until a test has it break a point. */
final class Agenda implements AutoCloseable {

  static final String NAME = "agenda";
  static final String PAGE = "/agenda";
  static final String INCLUDE = "/fragments/agenda/today";
  static final String STYLE = "/fragments/agenda/assets/agenda-0123456789.css";
  static final String KEPT = "public, max-age=60, stale-if-error=600";

  final Origin origin = new Origin();

  Agenda() {
    keepItsWord("1.0.0");
  }

  /** Serves a version that is as it should be. */
  void keepItsWord(String version) {
    serve(version, manifest(version));
  }

  /** Serves a version with another manifest than it should have. */
  void serve(String version, String manifest) {
    origin.on(
        "/vitral.json", Origin.text(200, "application/json", manifest, "ETag", tag(manifest)));
    origin.on(PAGE, exchange -> page(exchange, version));
    origin.on(INCLUDE, exchange -> include(exchange, version));
    origin.on(
        STYLE,
        Origin.text(
            200, "text/css", ".agenda-list{}", "Cache-Control", "max-age=31536000, immutable"));
    origin.otherwise(
        Origin.text(404, "application/problem+json", "{\"status\":404,\"title\":\"No\"}"));
  }

  static String manifest(String version) {
    return """
        {"name":"agenda","version":"%s","contract":1,"team":"agenda","prefixes":["/agenda"],
         "routes":[{"path":"/agenda","kind":"page","methods":["GET"],"layout":"default"}],
         "includes":[{"name":"today","path":"/fragments/agenda/today","deadline":"2s"}],
         "slots":[{"slot":"home.main","include":"today","order":60}],
         "css":[{"value":"/fragments/agenda/assets/agenda-0123456789.css"}],"js":[],
         "navigation":[{"label":{"es":"Agenda","en":"Diary"},"href":"/agenda","order":60}],
         "languages":["es","en"]}"""
        .formatted(version);
  }

  @Override
  public void close() {
    origin.close();
  }

  /** What its include says in a version. */
  static String words(String version) {
    return "agenda in version " + version;
  }

  static void page(HttpExchange exchange, String version) throws IOException {
    exchange.getResponseHeaders().set("Vitral-Version", version);
    String language = language(exchange);
    String document =
        "<!doctype html><html lang=\"%s\"><head><meta charset=\"utf-8\"><title>Agenda</title></head>"
                .formatted(language)
            + "<body><h1>Agenda</h1><p>%s (%s)</p></body></html>"
                .formatted(words(version), language);
    exchange.getResponseHeaders().set("Vitral-Layout", "default");
    Origin.html(200, document, "Cache-Control", KEPT, "Vary", "vitral-locale").to(exchange);
  }

  private static void include(HttpExchange exchange, String version) throws IOException {
    exchange.getResponseHeaders().set("Vitral-Version", version);
    String markup =
        "<section data-fragment=\"agenda/today\" class=\"agenda-list\"><p>%s (%s)</p></section>"
            .formatted(words(version), language(exchange));
    Origin.html(200, markup, "Cache-Control", KEPT, "Vary", "vitral-locale").to(exchange);
  }

  private static String language(HttpExchange exchange) {
    String said = exchange.getRequestHeaders().getFirst("vitral-locale");
    return said == null ? "es" : said;
  }

  private static String tag(String manifest) {
    return "\"" + Integer.toHexString(manifest.hashCode()) + "\"";
  }
}
