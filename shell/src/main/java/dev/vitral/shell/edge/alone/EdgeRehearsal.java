package dev.vitral.shell.edge.alone;

import dev.vitral.esi.Resolver;
import dev.vitral.shell.address.CheckedResolver;
import dev.vitral.shell.address.SystemLookup;
import dev.vitral.shell.edge.EdgeServer;
import dev.vitral.shell.edge.site.SiteDraft;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.util.List;

/**
 * Serves a few pages to itself and ends: the run from which the JVM keeps the classes that an edge
 * needs (class data sharing), so that the next start maps them instead of reading jars.
 */
public final class EdgeRehearsal {

  private static final String LOOPBACK = "127.0.0.1";
  private static final List<String> PAGES = List.of("/page", "/page", "/plain", "/broken");

  private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));

  private EdgeRehearsal() {}

  /** Ends with 0 if all went well. */
  public static void main(String[] words) {
    PlainLogging.begin();
    new EdgeRehearsal()
        .play()
        .onSuccess(done -> System.exit(0))
        .onFailure(
            cause -> {
              System.err.println("edge: " + cause.getMessage());
              System.exit(1);
            });
  }

  private Future<Void> play() {
    return vertx
        .createHttpServer()
        .requestHandler(EdgeRehearsal::originAnswers)
        .listen(0, LOOPBACK)
        .compose(this::stand)
        .compose(this::visit);
  }

  private Future<EdgeServer.Listening> stand(HttpServer origin) {
    URI url = URI.create("http://" + LOOPBACK + ":" + origin.actualPort());
    Resolver resolver = new CheckedResolver(new SystemLookup(vertx));
    return new EdgeServer(vertx, new SiteDraft(url).site(), resolver).listen(LOOPBACK, 0, 1);
  }

  private Future<Void> visit(EdgeServer.Listening edge) {
    HttpClient visitor = vertx.createHttpClient();
    Future<Void> all = Future.succeededFuture();
    for (String page : PAGES) {
      all =
          all.compose(
              before ->
                  visitor
                      .request(HttpMethod.GET, edge.port(), LOOPBACK, page)
                      .compose(HttpClientRequest::send)
                      .compose(HttpClientResponse::body)
                      .otherwiseEmpty()
                      .mapEmpty());
    }
    return all;
  }

  private static void originAnswers(HttpServerRequest request) {
    request.response().putHeader("Content-Type", "text/html; charset=utf-8");
    switch (request.path()) {
      case "/page" ->
          request
              .response()
              .putHeader("Surrogate-Control", "content=\"ESI/1.0\", max-age=60")
              .putHeader("Cache-Control", "max-age=60")
              .end(
                  "<p><esi:include src=\"/part\"/><esi:include src=\"/gone\" onerror=\"continue\"/>"
                      + "<esi:vars>$(QUERY_STRING{q})</esi:vars></p>");
      case "/broken" ->
          request
              .response()
              .putHeader("Surrogate-Control", "content=\"ESI/1.0\"")
              .end("<esi:include src=\"/gone\"/>");
      case "/gone" -> request.response().setStatusCode(404).end();
      default -> request.response().putHeader("Cache-Control", "max-age=60").end("<b>part</b>");
    }
  }
}
