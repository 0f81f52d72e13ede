package dev.vitral.shell.connection;

import dev.vitral.shell.connection.OpenConnections.Parting;
import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;

/**
 * Requests and answers on one HTTP/1.1 connection, between its codec and the server. Knows how many
 * are under way and ends the connection with an answer that says so (RFC 9112, 9.6). Runs on the
 * connection's event loop.
 */
final class Conversation extends ChannelDuplexHandler {

  /** Vert.x' names of the handlers before and after this one. */
  static final String CODEC = "httpEncoder";

  static final String SERVER = "handler";

  private final OpenConnections connections;
  private final Channel channel;
  private int underWay;
  private boolean lastAnswer;

  Conversation(OpenConnections connections, Channel channel) {
    this.connections = connections;
    this.channel = channel;
  }

  /** Called by any thread. */
  void endWhenIdle() {
    channel
        .eventLoop()
        .execute(
            () -> {
              if (underWay == 0) {
                channel.close();
              }
            });
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
    if (message instanceof HttpRequest) {
      underWay++;
    }
    super.channelRead(context, message);
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
    boolean isEnd = message instanceof LastHttpContent;
    if (isEnd) {
      underWay--;
    }
    boolean isLast = isEnd && (lastAnswer || isToEndNow());
    super.write(
        context,
        message,
        isLast ? promise.unvoid().addListener(ChannelFutureListener.CLOSE) : promise);
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) throws Exception {
    connections.ended(this);
    super.channelInactive(context);
  }

  private void begins(HttpResponse answer) {
    if (connections.parting() != Parting.NONE) {
      lastAnswer = true;
      answer.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
    }
  }

  /** An answer that began before anybody thought of an end. */
  private boolean isToEndNow() {
    return underWay == 0 && connections.parting() == Parting.WHEN_IDLE;
  }
}
