package dev.vitral.shell.connection;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.http.impl.headers.HeadersMultiMap;
import io.vertx.core.net.HostAndPort;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Reads requests, and takes none whose end somebody in front or behind could see elsewhere (RFC
 * 9112, 6.1, 6.3, 11.2). What Netty reads leniently is refused: nobody who means well sends it.
 */
final class StrictRequests extends HttpRequestDecoder {

  /** The largest piece of a body that is handed on, in bytes. */
  private static final int PIECE = 8 << 10;

  /** What a host without a port is said to have. */
  private static final int NO_PORT = -1;

  private final Succession succession;
  private final ChunkSizes sizes = new ChunkSizes();
  private boolean isWithinHeaders;
  private boolean isWithinBody;

  /**
   * @param succession says when the next request may be read
   * @param lineLimit of the first line, in bytes
   * @param headLimit of all headers, in bytes
   */
  StrictRequests(Succession succession, int lineLimit, int headLimit) {
    super(lineLimit, headLimit, PIECE, true);
    this.succession = succession;
  }

  /** Reads lines and heads as large as {@code quarkus.http.limits} allows. */
  static StrictRequests withinLimits(Succession succession) {
    Config config = ConfigProvider.getConfig();
    return new StrictRequests(
        succession,
        config.getValue("quarkus.http.limits.max-initial-line-length", Integer.class),
        (int)
            config.getValue("quarkus.http.limits.max-header-size", MemorySize.class).asLongValue());
  }

  @Override
  protected void decode(ChannelHandlerContext context, ByteBuf bytes, List<Object> out)
      throws Exception {
    if (succession.isOver()) {
      bytes.skipBytes(bytes.readableBytes());
    } else if (isWithinHeaders || isWithinBody || succession.admits()) {
      read(context, bytes, out);
    }
  }

  private void read(ChannelHandlerContext context, ByteBuf bytes, List<Object> out)
      throws Exception {
    sizes.look(bytes);
    int before = out.size();
    int start = bytes.readerIndex();
    super.decode(context, bytes, out);
    List<Object> parts = out.subList(before, out.size());
    sizes.read(bytes.readerIndex() - start, parts);
    for (Object part : parts) {
      isWithinHeaders &= !(part instanceof HttpRequest);
      isWithinBody = !(part instanceof LastHttpContent);
    }
  }

  /**
   * Whether a head has begun and is not whole; the empty lines before one are not of it, nor is
   * what waits for its turn.
   */
  boolean isWithinHead() {
    return isWithinHeaders || (!isWithinBody && !succession.waits() && actualReadableBytes() > 0);
  }

  @Override
  protected HttpMessage createMessage(String[] line) {
    isWithinHeaders = true;
    HttpVersion version = version(line[2]);
    return new DefaultHttpRequest(
        version, HttpMethod.valueOf(line[0]), line[1], HeadersMultiMap.httpHeaders());
  }

  /** Both tell where the body ends, and each end of the wire may believe another one. */
  @Override
  protected void handleTransferEncodingChunkedWithContentLength(HttpMessage message) {
    throw new IllegalArgumentException("Content-Length and Transfer-Encoding in one request");
  }

  /** The others are older ones without lengths, or binary. */
  private static HttpVersion version(String text) {
    return switch (text) {
      case "HTTP/1.1" -> HttpVersion.HTTP_1_1;
      case "HTTP/1.0" -> HttpVersion.HTTP_1_0;
      default -> throw new IllegalArgumentException("no version of HTTP that is spoken here");
    };
  }

  /** Whether a request whose head was read says that a body follows. */
  static boolean hasBody(HttpRequest request) {
    return request.decoderResult().isSuccess()
        && (HttpUtil.isTransferEncodingChunked(request)
            || HttpUtil.getContentLength(request, 0L) > 0);
  }

  /**
   * Whether a request whose head was read says without doubt where it goes and ends. After the key
   * of a draft of WebSocket Netty takes eight bytes for a body that nothing else tells of.
   */
  static boolean isClear(HttpRequest request) {
    HttpHeaders headers = request.headers();
    return !headers.contains("")
        && !headers.contains(HttpHeaderNames.SEC_WEBSOCKET_KEY1)
        && hasOneHost(request)
        && isReadable(headers.get(HttpHeaderNames.HOST, ""))
        && hasClearBody(request, headers)
        && isForHost(request);
  }

  private static boolean hasOneHost(HttpRequest request) {
    int hosts = request.headers().getAll(HttpHeaderNames.HOST).size();
    return hosts == 1 || (hosts == 0 && request.protocolVersion().equals(HttpVersion.HTTP_1_0));
  }

  /** An empty one is, and the guard says in words that it is none (RFC 9112, 3.2). */
  private static boolean isReadable(String host) {
    return host.isEmpty() || HostAndPort.parseAuthority(host, NO_PORT) != null;
  }

  private static boolean hasClearBody(HttpRequest request, HttpHeaders headers) {
    List<String> codings = headers.getAll(HttpHeaderNames.TRANSFER_ENCODING);
    return codings.isEmpty()
        || (codings.size() == 1
            && HttpHeaderValues.CHUNKED.contentEqualsIgnoreCase(codings.get(0))
            && request.protocolVersion().equals(HttpVersion.HTTP_1_1));
  }

  /** A target that names a host has to name the same one (RFC 9112, 3.2.2). */
  private static boolean isForHost(HttpRequest request) {
    String target = request.uri();
    if (target.startsWith("/") || target.equals("*")) {
      return true;
    }
    String lower = target.toLowerCase(Locale.ROOT);
    String host = request.headers().get(HttpHeaderNames.HOST, "").toLowerCase(Locale.ROOT);
    String start = "http://" + host;
    return !host.isEmpty() && (lower.equals(start) || lower.startsWith(start + "/"));
  }
}
