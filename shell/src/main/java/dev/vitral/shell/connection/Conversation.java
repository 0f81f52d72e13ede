package dev.vitral.shell.connection;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import dev.vitral.shell.connection.OpenConnections.Parting;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Future;

/**
 * Requests and answers on one HTTP/1.1 connection, between its codec and the server. Knows how many
 * are under way and ends the connection with an answer that says so (RFC 9112, 9.6). Runs on the
 * connection's event loop.
 */
final class Conversation extends ChannelDuplexHandler {

  /** Vert.x' names of the handlers before and after this one. */
  static final String DECODER = "httpDecoder";

  static final String SERVER = "handler";

  /**
   * How long a connection stays open after an answer for a request that is still coming in, so that
   * who sends gets to read it (RFC 9112, 9.6).
   */
  static final Duration LINGER = Duration.ofSeconds(2);

  /** What is read of a body meanwhile, in bytes; one without end would cost others their turn. */
  private static final long LINGER_BYTES = 1 << 20;

  private final OpenConnections connections;
  private final Channel channel;
  private final Pace pace;
  private final Succession succession;
  private boolean lastAnswer;

  /** Nothing that still comes is a request, nor of one. */
  private boolean isDeaf;

  /** Ends the connection unless the rest of a request comes, which is answered already. */
  private Optional<Future<?>> end = Optional.empty();

  /** Bytes of its body that may still come. */
  private long left;

  /**
   * @param pace of what comes in
   * @param succession of the requests
   */
  Conversation(OpenConnections connections, Channel channel, Pace pace, Succession succession) {
    this.connections = connections;
    this.channel = channel;
    this.pace = pace;
    this.succession = succession;
  }

  /** Called by any thread. */
  void endWhenIdle() {
    channel
        .eventLoop()
        .execute(
            () -> {
              if (!succession.isUnderWay()) {
                closeWhenSent();
              }
            });
  }

  /** What was answered is on its way to a visitor who may read slowly. */
  private void closeWhenSent() {
    succession.end();
    channel.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(ChannelFutureListener.CLOSE);
  }

  /** Ends a connection on which a request takes too long to come in. Called by any thread. */
  void endIfTooSlow(long now) {
    if (pace.isTooSlow(now)) {
      channel.close();
    }
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
    if (isDeaf) {
      ReferenceCountUtil.release(message);
    } else {
      take(message);
      if (end.isPresent() && message instanceof HttpContent piece) {
        drop(piece);
      }
      super.channelRead(context, message);
      if (message instanceof LastHttpContent) {
        isInAfterItsAnswer(context);
      }
    }
  }

  private void drop(HttpContent piece) {
    left -= piece.content().readableBytes();
    if (left < 0) {
      succession.stopReading();
    }
  }

  /** The answer may not have left yet: it is flushed when all that came was read. */
  private void isInAfterItsAnswer(ChannelHandlerContext context) {
    boolean isDeafByNow = lastAnswer || left < 0;
    boolean isToEnd = end.filter(late -> late.cancel(false) && isDeafByNow).isPresent();
    end = Optional.empty();
    if (isToEnd) {
      closeWhenSent();
    }
  }

  private void take(Object message) {
    if (message instanceof HttpObject part && part.decoderResult().isFailure()) {
      hearNoMore();
    }
    if (message instanceof HttpRequest request) {
      begins(request);
    }
    if (message instanceof LastHttpContent) {
      pace.requestEnds();
    }
  }

  /** After a request that is not clear nobody knows where the next one begins. */
  private void begins(HttpRequest request) {
    succession.begins();
    pace.headEnds(StrictRequests.hasBody(request));
    if (request.decoderResult().isSuccess() && !StrictRequests.isClear(request)) {
      hearNoMore();
      request.setDecoderResult(
          DecoderResult.failure(new IllegalArgumentException("a request that is not clear")));
    }
  }

  private void hearNoMore() {
    isDeaf = true;
    succession.end();
  }

  @Override
  public void write(ChannelHandlerContext context, Object message, ChannelPromise promise)
      throws Exception {
    if (message instanceof HttpResponse answer) {
      if (answer.status().codeClass() == HttpStatusClass.INFORMATIONAL) {
        super.write(context, message, promise);
        return;
      }
      begins(answer);
    }
    if (message instanceof LastHttpContent) {
      end(context, message, promise);
    } else {
      super.write(context, message, promise);
    }
  }

  private void end(ChannelHandlerContext context, Object message, ChannelPromise promise)
      throws Exception {
    boolean isEarly = !isDeaf && pace.isWithinBody();
    boolean isLast = !isEarly && (lastAnswer || connections.parting() == Parting.WHEN_IDLE);
    if (isEarly) {
      left = LINGER_BYTES;
      end =
          Optional.of(
              context.executor().schedule(() -> context.close(), LINGER.toMillis(), MILLISECONDS));
    }
    if (isLast) {
      succession.end();
    }
    super.write(
        context,
        message,
        isLast ? promise.unvoid().addListener(ChannelFutureListener.CLOSE) : promise);
    succession.isAnswered();
  }

  /** The server ends a connection with the answer, if the visitor wishes it. */
  @Override
  public void close(ChannelHandlerContext context, ChannelPromise promise) throws Exception {
    if (end.isPresent()) {
      lastAnswer = true;
      channel.closeFuture().addListener(closed -> promise.trySuccess());
    } else {
      super.close(context, promise);
    }
  }

  /** What comes cannot be read. */
  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) throws Exception {
    hearNoMore();
    super.exceptionCaught(context, cause);
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) throws Exception {
    connections.ended(this);
    super.channelInactive(context);
  }

  private void begins(HttpResponse answer) {
    if (connections.parting() != Parting.NONE) {
      answer.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
    }
    lastAnswer |=
        answer
            .headers()
            .containsValue(
                HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE, /* ignoreCase= */ true);
  }
}
