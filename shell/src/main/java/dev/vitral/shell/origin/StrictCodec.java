package dev.vitral.shell.origin;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.CombinedChannelDuplexHandler;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpRequestEncoder;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseDecoder;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.AttributeKey;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * HTTP/1.1 on a connection to an origin, one request after the other, that takes nothing for an
 * answer which nobody has asked for: bytes after the end of an answer, or before a request, end the
 * connection (RFC 9112, 6.3: they must not be processed as a response of their own). Interim
 * answers that mean nothing to anybody here are left out (RFC 9110, 15.2).
 */
final class StrictCodec
    extends CombinedChannelDuplexHandler<HttpResponseDecoder, HttpRequestEncoder> {

  private static final AttributeKey<StrictCodec> KEY =
      AttributeKey.valueOf(StrictCodec.class, "codec");

  /** What there is somebody to tell of. */
  private static final Set<HttpResponseStatus> UNDERSTOOD =
      Set.of(HttpResponseStatus.CONTINUE, HttpResponseStatus.EARLY_HINTS);

  private final Runnable close;
  private boolean asked;
  private boolean askedForHead;

  /** Whether a byte of the answer to what was asked has come. */
  private boolean heard;

  private boolean hasAnswered;

  /**
   * @param close ends the connection; what was read before is still delivered
   */
  StrictCodec(HttpDecoderConfig config, Runnable close) {
    this.close = close;
    init(new Decoder(config), new Encoder());
  }

  /** The one of a channel, closed or not. */
  static Optional<StrictCodec> of(Channel channel) {
    return Optional.ofNullable(channel.attr(KEY).get());
  }

  /** Whether nothing has come back of an answer after the first. */
  boolean isSilentSinceAnAnswer() {
    return hasAnswered && !heard;
  }

  @Override
  public void handlerAdded(ChannelHandlerContext context) throws Exception {
    context.channel().attr(KEY).set(this);
    super.handlerAdded(context);
  }

  private final class Encoder extends HttpRequestEncoder {

    @Override
    protected void encode(ChannelHandlerContext context, Object message, List<Object> out)
        throws Exception {
      if (message instanceof HttpRequest request) {
        asked = true;
        askedForHead = request.method().equals(HttpMethod.HEAD);
      }
      super.encode(context, message, out);
    }
  }

  private final class Decoder extends HttpResponseDecoder {

    private boolean interim;

    Decoder(HttpDecoderConfig config) {
      super(config);
    }

    @Override
    protected void decode(ChannelHandlerContext context, ByteBuf bytes, List<Object> out)
        throws Exception {
      if (!asked) {
        refuse(bytes);
        return;
      }
      heard = true;
      int before = out.size();
      super.decode(context, bytes, out);
      if (out.size() > before) {
        decoded(out.subList(before, out.size()), bytes);
      }
    }

    /**
     * @param parts of an answer; an interim one comes at once with its end
     */
    private void decoded(List<Object> parts, ByteBuf rest) {
      if (parts.get(0) instanceof HttpResponse head) {
        interim = isInterim(head.status());
        KeepAlive.shorten(head.headers());
        if (interim && !UNDERSTOOD.contains(head.status())) {
          parts.clear();
        } else if (head.status().equals(HttpResponseStatus.SWITCHING_PROTOCOLS)) {
          close.run();
        }
      }
      if (!interim && parts.get(parts.size() - 1) instanceof LastHttpContent) {
        answered(rest);
      }
    }

    private void answered(ByteBuf rest) {
      asked = false;
      heard = false;
      hasAnswered = true;
      if (rest.isReadable()) {
        refuse(rest);
      }
    }

    private void refuse(ByteBuf bytes) {
      bytes.skipBytes(bytes.readableBytes());
      close.run();
    }

    @Override
    protected boolean isContentAlwaysEmpty(HttpMessage head) {
      return askedForHead || super.isContentAlwaysEmpty(head);
    }

    /** Nobody asks for another protocol. */
    @Override
    protected boolean isSwitchingToNonHttp1Protocol(HttpResponse head) {
      return false;
    }

    /** 101 would be the last answer in this protocol. */
    private boolean isInterim(HttpResponseStatus status) {
      return status.codeClass() == HttpStatusClass.INFORMATIONAL
          && !status.equals(HttpResponseStatus.SWITCHING_PROTOCOLS);
    }
  }
}
