package dev.vitral.shell.syndication;

import dev.vitral.kit.locale.Languages;
import dev.vitral.kit.manifest.Manifest;
import dev.vitral.shell.errors.Errors;
import dev.vitral.shell.guard.ResponseHeaders;
import dev.vitral.shell.origin.Origins;
import dev.vitral.shell.purge.Copies;
import dev.vitral.shell.recent.Recent;
import dev.vitral.shell.registry.Portal;
import dev.vitral.shell.session.Sessions;
import dev.vitral.shell.visit.Visit;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;

/** Serves {@code /sitemap.xml}, {@code /feed.atom} and {@code /robots.txt}. */
@ApplicationScoped
public class Syndication {

  private static final String SITEMAP = "/sitemap.xml";
  private static final String ROBOTS = "/robots.txt";

  /** Documents remembered: kinds, languages, and the origins by which the portal is called. */
  private static final int MOST = 16;

  private final Vertx vertx;
  private final Sessions sessions;
  private final Errors errors;
  private final SyndicationConfig config;
  private final Gathering<SitemapEntry> sitemaps;
  private final Gathering<FeedEntry> feeds;
  private final Recent<Key, Document> merged;

  Syndication(
      Vertx vertx,
      Origins origins,
      Copies copies,
      Sessions sessions,
      Errors errors,
      SyndicationConfig config) {
    this.vertx = vertx;
    this.sessions = sessions;
    this.errors = errors;
    this.config = config;
    this.merged = new Recent<>(MOST, Document::keep);
    this.sitemaps =
        new Gathering<>(
            "sitemap",
            Manifest::sitemap,
            SitemapSource::read,
            vertx,
            origins,
            copies,
            config,
            merged::forgetAll);
    this.feeds =
        new Gathering<>(
            "feed",
            Manifest::feed,
            FeedSource::read,
            vertx,
            origins,
            copies,
            config,
            merged::forgetAll);
  }

  /** Whether the visit is for one of the documents; only the feed is there in each language. */
  public boolean owns(Visit visit) {
    boolean isSpanish = visit.locale().equals(Languages.SPANISH);
    return switch (visit.path()) {
      case Feed.PATH -> true;
      case SITEMAP, ROBOTS -> isSpanish;
      default -> false;
    };
  }

  /** Answers a GET or HEAD. */
  public void serve(Visit visit, Portal portal) {
    Key key =
        new Key(visit.path(), visit.locale().getLanguage(), visit.origin(), portal.generation());
    merged
        .get(key, () -> document(visit, portal))
        .onComplete(
            done ->
                visit
                    .context()
                    .runOnContext(
                        nothing -> {
                          if (done.succeeded()) {
                            send(visit, done.result());
                          } else {
                            errors.send(visit, 500);
                          }
                        }));
  }

  private Future<Document> document(Visit visit, Portal portal) {
    return switch (visit.path()) {
      case SITEMAP ->
          sitemaps
              .from(visit, portal)
              .compose(
                  gathered ->
                      vertx
                          .executeBlocking(() -> Sitemap.merge(gathered.parts(), visit.origin()))
                          .map(
                              xml ->
                                  Document.of(
                                      "application/xml; charset=utf-8",
                                      xml,
                                      keep(gathered.isWhole()))));
      case Feed.PATH ->
          feeds
              .from(visit, portal)
              .compose(
                  gathered ->
                      vertx
                          .executeBlocking(
                              () ->
                                  new Feed(visit.origin(), visit.locale()).merge(gathered.parts()))
                          .map(
                              xml ->
                                  Document.of(
                                      "application/atom+xml; charset=utf-8",
                                      xml,
                                      keep(gathered.isWhole()))));
      default ->
          Future.succeededFuture(
              Document.of(
                  "text/plain; charset=utf-8",
                  Robots.text(visit.origin(), sessions).getBytes(StandardCharsets.UTF_8),
                  config.keep()));
    };
  }

  /** What lacks a fragment is made anew for the next who asks. */
  private Duration keep(boolean isWhole) {
    return isWhole ? config.keep() : Duration.ZERO;
  }

  private void send(Visit visit, Document document) {
    HttpServerResponse response = visit.response();
    if (response.ended() || response.closed()) {
      return;
    }
    ResponseHeaders.secure(response.headers());
    response
        .putHeader("ETag", document.etag())
        .putHeader("Cache-Control", "public, max-age=" + document.keep().toSeconds());
    if (document.etag().equals(visit.request().getHeader("If-None-Match"))) {
      response.setStatusCode(304).end();
      return;
    }
    response
        .putHeader("Content-Type", document.type())
        .putHeader("Content-Length", Integer.toString(document.body().length()));
    if (visit.method().equals(HttpMethod.HEAD)) {
      response.end();
    } else {
      response.end(document.body());
    }
  }

  private record Key(String path, String language, String origin, long generation) {}

  private record Document(String type, Buffer body, String etag, Duration keep) {

    static Document of(String type, byte[] body, Duration keep) {
      String etag = '"' + UUID.nameUUIDFromBytes(body).toString() + '"';
      return new Document(type, Buffer.buffer(body), etag, keep);
    }
  }
}
