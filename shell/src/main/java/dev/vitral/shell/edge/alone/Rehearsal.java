package dev.vitral.shell.edge.alone;

import dev.vitral.esi.Resolver;
import dev.vitral.shell.address.CheckedResolver;
import dev.vitral.shell.address.SystemLookup;
import dev.vitral.shell.edge.EdgeServer;
import dev.vitral.shell.edge.EdgeServer.Listening;
import dev.vitral.shell.edge.site.SiteDraft;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import java.net.URI;
import java.util.List;

/** A small site with an edge in front of it, both on loopback, and visitors who read its pages. */
final class Rehearsal {

  static final String LOOPBACK = "127.0.0.1";

  private final HttpClient visitors;
  private final Listening edge;

  private Rehearsal(HttpClient visitors, Listening edge) {
    this.visitors = visitors;
    this.edge = edge;
  }

  /** Opens the site; it closes with its {@code Vertx}. */
  static Future<Rehearsal> prepare(Vertx vertx) {
    return vertx
        .createHttpServer()
        .requestHandler(RehearsedSite::answer)
        .listen(0, LOOPBACK)
        .compose(origin -> stand(vertx, origin.actualPort()))
        .map(edge -> new Rehearsal(vertx.createHttpClient(), edge));
  }

  private static Future<Listening> stand(Vertx vertx, int origin) {
    URI url = URI.create("http://" + LOOPBACK + ":" + origin);
    Resolver resolver = new CheckedResolver(new SystemLookup(vertx));
    return new EdgeServer(vertx, new SiteDraft(url).site(), resolver).listen(LOOPBACK, 0, 1);
  }

  /** Reads pages, one after the other, whatever they answer. */
  Future<Void> readAll(List<String> pages) {
    Future<Void> read = Future.succeededFuture();
    for (String page : pages) {
      read = read.compose(before -> read(page).otherwiseEmpty().mapEmpty());
    }
    return read;
  }

  /** Reads a page to its end. */
  Future<Buffer> read(String page) {
    return visitors
        .request(HttpMethod.GET, edge.port(), LOOPBACK, page)
        .compose(HttpClientRequest::send)
        .compose(HttpClientResponse::body);
  }
}
