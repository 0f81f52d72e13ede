package dev.vitral.shell.edge.alone;

import dev.vitral.esi.Resolver;
import dev.vitral.shell.address.CheckedResolver;
import dev.vitral.shell.address.SystemLookup;
import dev.vitral.shell.edge.EdgeServer;
import dev.vitral.shell.edge.site.SiteDraft;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A small site with an edge in front of it, both on loopback, and visitors who read its pages. */
final class Rehearsal {

  static final String LOOPBACK = "127.0.0.1";

  private static final Duration AT_MOST = Duration.ofSeconds(1);
  private static final Map<String, String> BROWSER =
      Map.of(
          "User-Agent", "Mozilla/5.0 (rehearsal)",
          "Accept", "text/html,application/xhtml+xml,*/*;q=0.8",
          "Accept-Language", "es-ES,es;q=0.9,en;q=0.7",
          "Cookie", "theme=dark; seen=1");

  private final HttpClient visitors;
  private final EdgeServer edge;
  private final int port;
  private boolean asBrowser;

  private Rehearsal(HttpClient visitors, EdgeServer edge, int port) {
    this.visitors = visitors;
    this.edge = edge;
    this.port = port;
  }

  /** Opens the site; it closes with its {@code Vertx}. */
  static Future<Rehearsal> prepare(Vertx vertx) {
    return vertx
        .createHttpServer()
        .requestHandler(RehearsedSite::answer)
        .listen(0, LOOPBACK)
        .compose(origin -> stand(vertx, origin.actualPort()));
  }

  private static Future<Rehearsal> stand(Vertx vertx, int origin) {
    URI url = URI.create("http://" + LOOPBACK + ":" + origin);
    Resolver resolver = new CheckedResolver(new SystemLookup(vertx));
    EdgeServer edge = new EdgeServer(vertx, new SiteDraft(url).site(), resolver);
    return edge.listen(LOOPBACK, 0, 1)
        .map(listening -> new Rehearsal(vertx.createHttpClient(), edge, listening.port()));
  }

  /** Reads pages, one after the other, whatever they answer. */
  Future<Void> readAll(List<String> pages) {
    Future<Void> read = Future.succeededFuture();
    for (String page : pages) {
      read = read.compose(before -> read(page).otherwiseEmpty().mapEmpty());
    }
    return read;
  }

  /** Reads a page to its end, as a browser does, or as the plainest of clients. */
  Future<Buffer> read(String page) {
    asBrowser = !asBrowser;
    RequestOptions request = new RequestOptions().setPort(port).setHost(LOOPBACK).setURI(page);
    if (asBrowser) {
      BROWSER.forEach(request::putHeader);
    }
    return visitors
        .request(request)
        .compose(HttpClientRequest::send)
        .compose(HttpClientResponse::body);
  }

  /**
   * Visitors go away, wherever they are in their pages.
   *
   * @return completes when the edge has noticed
   */
  Future<Void> leave() {
    return visitors.close().compose(gone -> edge.drain(AT_MOST));
  }
}
