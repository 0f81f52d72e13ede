package dev.vitral.shell.visit;

import dev.vitral.shell.record.Recording;
import io.vertx.core.Context;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.net.HostAndPort;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One request of a visitor: what was asked, in which language, and since when. Lives on the event
 * loop of the visitor's connection.
 */
public final class Visit {

  private final HttpServerRequest request;
  private final PortalPath path;
  private final Context context;
  private final String origin;
  private final @Nullable String query;
  private final Recording recording;
  private final long started = System.nanoTime();
  private long arrived = started;
  private Optional<Buffer> body = Optional.empty();
  private Runnable letGoOfBody = () -> {};
  private boolean isOver;
  private boolean showsPanes;

  /**
   * @param origin what visitors see before the path, such as {@code https://vitral.example}
   * @param path of the request
   * @param recording of what becomes of it
   */
  public Visit(
      HttpServerRequest request,
      Context context,
      String origin,
      PortalPath path,
      Recording recording) {
    this(request, context, origin, path, request.query(), recording);
  }

  private Visit(
      HttpServerRequest request,
      Context context,
      String origin,
      PortalPath path,
      @Nullable String query,
      Recording recording) {
    this.request = request;
    this.context = context;
    this.origin = origin;
    this.path = path;
    this.query = query;
    this.recording = recording;
  }

  /**
   * The same visitor, asking in the same language for another page.
   *
   * @param path without language prefix and query
   */
  public Visit at(String path) {
    return new Visit(request, context, origin, new PortalPath(locale(), path), null, recording);
  }

  /** The origin that a request names by its scheme and {@code Host}. */
  public static String originOf(HttpServerRequest request) {
    HostAndPort authority = request.authority();
    return request.scheme() + "://" + (authority == null ? "localhost" : authority.toString());
  }

  public HttpServerRequest request() {
    return request;
  }

  public HttpServerResponse response() {
    return request.response();
  }

  /** The event loop on which all work for this visit is done. */
  public Context context() {
    return context;
  }

  /** What is remembered of it for operators. */
  public Recording recording() {
    return recording;
  }

  public String origin() {
    return origin;
  }

  /** Host, and port if it is not the scheme's own, of the {@link #origin()}. */
  public String authority() {
    return origin.substring(origin.indexOf("://") + "://".length());
  }

  public HttpMethod method() {
    return request.method();
  }

  public Locale locale() {
    return path.locale();
  }

  /** The path without language prefix, as fragments know it. */
  public String path() {
    return path.path();
  }

  /** Path and query as fragments know them; Quarkus lets only valid URIs reach us. */
  public String target() {
    return query == null ? path() : path() + "?" + query;
  }

  /** The path as the value of a query's parameter. */
  public String encodedPath() {
    return URLEncoder.encode(path(), StandardCharsets.UTF_8)
        .replace("+", "%20")
        .replace("%2F", "/");
  }

  /**
   * All of its body is in; from now on the time for an answer counts.
   *
   * @param letGo is told, once, when nobody needs it any more
   */
  public void arrived(Buffer whole, Runnable letGo) {
    body = Optional.of(whole);
    letGoOfBody = letGo;
    arrived = System.nanoTime();
    if (isOver) {
      letGoOfBody();
    }
  }

  /**
   * What the visitor sent, from when all of it is in until it was sent on; empty if nothing came.
   */
  public Optional<Buffer> body() {
    return body;
  }

  /** The body was sent on, or never will be. */
  public void letGoOfBody() {
    Runnable told = letGoOfBody;
    letGoOfBody = () -> {};
    body = Optional.empty();
    told.run();
  }

  /** It is answered, or the visitor has left. */
  public void ended() {
    isOver = true;
    letGoOfBody();
  }

  /** It is an operator's who is to see of what panes the page is made. */
  public void showPanes() {
    showsPanes = true;
  }

  /** Whether the page is made for one pair of eyes: nobody else is given it, now or later. */
  public boolean showsPanes() {
    return showsPanes;
  }

  /** Since its head came. */
  public Duration elapsed() {
    return Duration.ofNanos(System.nanoTime() - started);
  }

  /** What is left of a time that began when all of this visit was in; never negative. */
  public Duration left(Duration whole) {
    Duration left = whole.minusNanos(System.nanoTime() - arrived);
    return left.isNegative() ? Duration.ZERO : left;
  }

  /** HTML only for those who name it: browsers do, API clients do not. */
  public boolean wantsHtml() {
    return accepts("text/html");
  }

  public boolean wantsStream() {
    return accepts("text/event-stream");
  }

  /** A browser going to a page, as opposed to a script fetching a part. */
  public boolean isNavigation() {
    MultiMap headers = request.headers();
    return method().equals(HttpMethod.GET)
        && wantsHtml()
        && !wantsStream()
        && !headers.contains("HX-Request");
  }

  private boolean accepts(String type) {
    @Nullable String accept = request.getHeader("Accept");
    return accept != null && accept.contains(type);
  }
}
