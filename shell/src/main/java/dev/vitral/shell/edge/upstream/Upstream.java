package dev.vitral.shell.edge.upstream;

import dev.vitral.esi.Resolver;
import dev.vitral.shell.edge.site.Site;
import dev.vitral.shell.origin.Connections;
import dev.vitral.shell.origin.Opening;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.net.ConnectException;
import java.net.URI;

/**
 * The connections of one event loop. Pages and fragments have pools of their own: a page that is
 * still coming in must never be what its fragments wait for.
 */
public final class Upstream {

  /** Per origin; a page of many includes at many visitors needs many. */
  private static final int CONNECTIONS = 512;

  private static final int QUEUE = 2_048;
  private static final int CONNECT_MILLIS = 2_000;

  /** Below the idle time-out of common servers, 5 s: a request must not meet a closing door. */
  private static final int KEEP_ALIVE_SECONDS = 4;

  private static final int LARGEST_HEAD = 64 << 10;

  /** An origin that says nothing for so long has forgotten the request. */
  private static final int SILENCE_SECONDS = 60;

  /** Of fragments that is no concern: whoever asks for one gives it up in time. */
  private static final int NO_SILENCE = 0;

  private final Site site;
  private final Resolver resolver;
  private final Connections pages;
  private final Connections fragments;
  private final SocketAddress origin;

  /**
   * @param resolver asked for every connection to a host that is not the site's own
   */
  public Upstream(Vertx vertx, Site site, Resolver resolver) {
    this.site = site;
    this.resolver = resolver;
    this.pages = connections(vertx, SILENCE_SECONDS);
    this.fragments = connections(vertx, NO_SILENCE);
    this.origin = SocketAddress.inetSocketAddress(site.port(), site.origin().getHost());
  }

  private static Connections connections(Vertx vertx, int silence) {
    HttpClientOptions options =
        new HttpClientOptions()
            .setConnectTimeout(CONNECT_MILLIS)
            .setKeepAliveTimeout(KEEP_ALIVE_SECONDS)
            .setReadIdleTimeout(silence)
            .setMaxHeaderSize(LARGEST_HEAD)
            .setMaxWaitQueueSize(QUEUE)
            .setTcpNoDelay(true)
            .setDecompressionSupported(false);
    return new Connections(vertx, options, CONNECTIONS);
  }

  /** For a page of the site. */
  public Opening page(HttpMethod method, String target) {
    RequestOptions request = toOrigin(method, target);
    return fresh -> pages.open(request, fresh);
  }

  /** For a fragment on the page's own host, whatever that is called. */
  public Opening ownFragment(HttpMethod method, URI url) {
    RequestOptions request = toOrigin(method, target(url));
    return fresh -> fragments.open(request, fresh);
  }

  /** For a fragment elsewhere, at the very address that was checked. */
  public Opening foreignFragment(HttpMethod method, URI url) {
    boolean secure = "https".equalsIgnoreCase(url.getScheme());
    int port = url.getPort() > 0 ? url.getPort() : secure ? 443 : 80;
    RequestOptions request =
        new RequestOptions()
            .setMethod(method)
            .setHost(url.getHost())
            .setPort(port)
            .setSsl(secure)
            .setURI(target(url));
    return fresh ->
        Future.fromCompletionStage(resolver.resolve(unbracketed(url.getHost()), port))
            .compose(
                resolution ->
                    resolution instanceof Resolver.Address found
                        ? fragments.open(request.setServer(literal(found)), fresh)
                        : Future.failedFuture(new ConnectException(why(resolution))));
  }

  public void close() {
    pages.close();
    fragments.close();
  }

  private RequestOptions toOrigin(HttpMethod method, String target) {
    return new RequestOptions()
        .setServer(origin)
        .setHost(site.origin().getHost())
        .setPort(site.port())
        .setSsl(site.isSecure())
        .setMethod(method)
        .setURI(target);
  }

  private static String why(Resolver.Resolution resolution) {
    return resolution instanceof Resolver.Refusal refusal ? refusal.why() : "no address";
  }

  /** By its digits, so that nobody looks the name up once more. */
  private static SocketAddress literal(Resolver.Address found) {
    return SocketAddress.inetSocketAddress(
        found.address().getPort(), found.address().getAddress().getHostAddress());
  }

  /** Path and query, in ASCII. */
  private static String target(URI url) {
    String text = url.toASCIIString();
    int authority = text.indexOf("//") + 2;
    for (int i = authority; i < text.length(); i++) {
      if (text.charAt(i) == '/') {
        return text.substring(i);
      } else if (text.charAt(i) == '?') {
        return "/" + text.substring(i);
      }
    }
    return "/";
  }

  private static String unbracketed(String host) {
    return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
  }
}
