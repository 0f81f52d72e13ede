package dev.vitral.shell.edge.visit;

import io.netty.channel.EventLoop;
import io.vertx.core.Context;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.impl.ContextInternal;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One request at an edge. Lives on the event loop of its connection. */
public final class Visitor {

  private final HttpServerRequest request;
  private final Context context;
  private final String authority;
  private final String origin;

  /**
   * @param request one that the {@link Door} let in
   */
  public Visitor(HttpServerRequest request, Context context) {
    this.request = request;
    this.context = context;
    this.authority = String.valueOf(request.authority());
    this.origin = request.scheme() + "://" + authority;
  }

  public HttpServerRequest request() {
    return request;
  }

  public HttpServerResponse response() {
    return request.response();
  }

  public Context context() {
    return context;
  }

  /** The event loop of its connection. */
  public EventLoop loop() {
    return ((ContextInternal) context).nettyEventLoop();
  }

  public HttpMethod method() {
    return request.method();
  }

  public boolean isGet() {
    return request.method().equals(HttpMethod.GET);
  }

  public boolean isHead() {
    return request.method().equals(HttpMethod.HEAD);
  }

  /** GET or HEAD: what a cache may answer. */
  public boolean reads() {
    return isGet() || isHead();
  }

  /** As in {@code Host}. */
  public String authority() {
    return authority;
  }

  /** Path and query as they were sent. */
  public String target() {
    return request.uri();
  }

  /** The absolute URL as it was asked for. */
  public String address() {
    return origin + request.uri();
  }

  /** The same as a URI; characters that may not stand in one are percent-encoded. */
  public URI url() {
    return URI.create(origin + Legal.target(request.uri()));
  }

  /** All lines of a header, joined; null if there is none. */
  public @Nullable String header(String name) {
    List<String> lines = request.headers().getAll(name);
    return switch (lines.size()) {
      case 0 -> null;
      case 1 -> lines.get(0);
      default -> String.join(name.equalsIgnoreCase("cookie") ? "; " : ", ", lines);
    };
  }

  /** All headers by name, as ESI variables see them. */
  public Map<String, List<String>> headers() {
    Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    request
        .headers()
        .forEach(
            (name, value) -> headers.computeIfAbsent(name, any -> new ArrayList<>()).add(value));
    return headers;
  }

  /** Lets the visitor see that what came is not whole. */
  public void breakOff() {
    if (!response().reset()) {
      request.connection().close();
    }
  }
}
