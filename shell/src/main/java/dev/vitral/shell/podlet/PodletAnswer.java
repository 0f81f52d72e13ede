package dev.vitral.shell.podlet;

import dev.vitral.kit.http.VitralHeaders;
import dev.vitral.shell.podlet.Podlet.Kind;
import io.vertx.codegen.annotations.Nullable;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.MultiMap;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpFrame;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.StreamPriority;
import io.vertx.core.net.NetSocket;
import java.util.List;

/**
 * A podlet's answer in the contract's words: its version under our name, its markup within a root
 * element. Lives on the event loop of the answer.
 */
final class PodletAnswer implements HttpClientResponse {

  private static final String VERSION = "podlet-version";

  /** Assets have the names of their podlet, which say nothing of their content. */
  private static final String SHORTLY = "public, max-age=60";

  private final HttpClientResponse said;
  private final MultiMap headers;
  private final Buffer before;
  private final Buffer after;
  private boolean hasBegun;
  private Handler<Buffer> taker = piece -> {};

  private PodletAnswer(HttpClientResponse said, MultiMap headers, Buffer before, Buffer after) {
    this.said = said;
    this.headers = headers;
    this.before = before;
    this.after = after;
  }

  static HttpClientResponse of(Podlet podlet, Kind kind, HttpClientResponse said) {
    MultiMap headers = MultiMap.caseInsensitiveMultiMap().addAll(said.headers());
    @org.jspecify.annotations.Nullable String version = said.getHeader(VERSION);
    headers.remove(VERSION);
    if (version != null && !version.isBlank()) {
      headers.set(VitralHeaders.VERSION, version);
    }
    if (kind == Kind.ASSET && said.statusCode() < 400) {
      headers.set(HttpHeaders.CACHE_CONTROL, SHORTLY);
    }
    if (kind != Kind.MARKUP) {
      return new PodletAnswer(said, headers, Buffer.buffer(), Buffer.buffer());
    }
    headers.remove("Link"); // of assets, which the page has in its head
    if (!isMarkup(said)) {
      return new PodletAnswer(said, headers, Buffer.buffer(), Buffer.buffer());
    }
    headers.remove(HttpHeaders.CONTENT_LENGTH);
    String id = podlet.name() + "/" + Room.INCLUDE;
    return new PodletAnswer(
        said,
        headers,
        Buffer.buffer("<div data-fragment=\"" + id + "\">"),
        Buffer.buffer("</div>"));
  }

  private static boolean isMarkup(HttpClientResponse said) {
    String type = said.getHeader(HttpHeaders.CONTENT_TYPE);
    return said.statusCode() == 200 && (type == null || type.startsWith("text/html"));
  }

  @Override
  public HttpClientResponse handler(@Nullable Handler<Buffer> handler) {
    if (handler == null) {
      said.handler(null);
      return this;
    }
    taker = handler;
    said.handler(
        piece -> {
          begin();
          taker.handle(piece);
        });
    return this;
  }

  private void begin() {
    if (!hasBegun) {
      hasBegun = true;
      give(before);
    }
  }

  private void give(Buffer piece) {
    if (piece.length() > 0) {
      taker.handle(piece.copy());
    }
  }

  @Override
  public HttpClientResponse endHandler(@Nullable Handler<Void> endHandler) {
    said.endHandler(
        end -> {
          begin();
          give(after);
          if (endHandler != null) {
            endHandler.handle(end);
          }
        });
    return this;
  }

  @Override
  public Future<Buffer> body() {
    Promise<Buffer> whole = Promise.promise();
    Buffer body = Buffer.buffer();
    handler(body::appendBuffer);
    exceptionHandler(whole::tryFail);
    endHandler(end -> whole.tryComplete(body));
    return whole.future();
  }

  @Override
  public MultiMap headers() {
    return headers;
  }

  @Override
  public @Nullable String getHeader(String name) {
    return headers.get(name);
  }

  @Override
  public @Nullable String getHeader(CharSequence name) {
    return headers.get(name);
  }

  @Override
  public List<String> cookies() {
    return said.cookies();
  }

  @Override
  public HttpClientResponse exceptionHandler(@Nullable Handler<Throwable> handler) {
    said.exceptionHandler(handler);
    return this;
  }

  @Override
  public HttpClientResponse pause() {
    said.pause();
    return this;
  }

  @Override
  public HttpClientResponse resume() {
    said.resume();
    return this;
  }

  @Override
  public HttpClientResponse fetch(long amount) {
    said.fetch(amount);
    return this;
  }

  @Override
  public Future<Void> end() {
    return said.end();
  }

  @Override
  public NetSocket netSocket() {
    return said.netSocket();
  }

  @Override
  public HttpVersion version() {
    return said.version();
  }

  @Override
  public int statusCode() {
    return said.statusCode();
  }

  @Override
  public String statusMessage() {
    return said.statusMessage();
  }

  @Override
  public @Nullable String getTrailer(String name) {
    return said.getTrailer(name);
  }

  @Override
  public MultiMap trailers() {
    return said.trailers();
  }

  @Override
  public HttpClientResponse customFrameHandler(Handler<HttpFrame> handler) {
    said.customFrameHandler(handler);
    return this;
  }

  @Override
  public HttpClientResponse streamPriorityHandler(Handler<StreamPriority> handler) {
    said.streamPriorityHandler(handler);
    return this;
  }

  @Override
  public HttpClientRequest request() {
    return said.request();
  }
}
