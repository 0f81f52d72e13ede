package dev.vitral.bench.secrets;

import dev.vitral.bench.load.LocalServers;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.util.function.BiConsumer;

/** A portal of one page that greets whom it takes the visitor for; what it gets wrong is given. */
final class StubPortal implements AutoCloseable {

  private final LocalServers servers = new LocalServers();
  private final URI url;

  /**
   * @param answer gets each request and whom its cookie or token names: {@code ana}, {@code ben},
   *     or an empty text
   */
  StubPortal(BiConsumer<HttpServerRequest, String> answer) {
    url = servers.start(request -> answer.accept(request, who(request)));
  }

  private static String who(HttpServerRequest request) {
    String said = request.getHeader("Cookie") + request.getHeader("Authorization");
    return said.contains("of-ana") ? "ana" : said.contains("of-ben") ? "ben" : "";
  }

  /** The right answer: private for who is known, public for all others, each with its own tag. */
  static void greet(HttpServerRequest request, String who) {
    String kept = who.isEmpty() ? "public, max-age=60" : "private, no-cache";
    greet(request, who, kept, "\"" + who + "\"");
  }

  static void greet(HttpServerRequest request, String who, String kept, String tag) {
    request.response().putHeader("Cache-Control", kept).putHeader("ETag", tag);
    if (tag.equals(request.getHeader("If-None-Match"))) {
      request.response().setStatusCode(304).end();
    } else {
      request.response().end("<p>Hola " + (who.isEmpty() ? "" : "secret-" + who) + "</p>");
    }
  }

  URI url() {
    return url;
  }

  @Override
  public void close() {
    servers.close();
  }
}
