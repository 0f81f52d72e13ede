package dev.vitral.shell.connection;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ServerChannel;
import io.netty.channel.SingleThreadEventLoop;
import io.netty.util.AttributeKey;
import io.netty.util.concurrent.EventExecutor;
import io.vertx.core.impl.VertxInternal;
import java.util.ArrayList;
import java.util.List;

/**
 * Hears of each connection that a server of this process accepts, before its first byte is read.
 * Vert.x tells of a connection only with its first request, which may never come.
 */
@Sharable
final class AcceptedChannels extends ChannelInboundHandlerAdapter {

  private static final AttributeKey<Boolean> HEARD_OF =
      AttributeKey.valueOf(AcceptedChannels.class, "heardOf");

  private final VertxInternal vertx;
  private final Ear ear;

  private AcceptedChannels(VertxInternal vertx, Ear ear) {
    this.vertx = vertx;
    this.ear = ear;
  }

  /** Who is told, each time on the event loop of what he is told of. */
  interface Ear {

    void listens(Channel server);

    /** The connection has no codec yet. */
    void accepted(Channel connection);

    /** It was accepted before anybody watched, and may be in the middle of anything. */
    void missed(Channel connection);
  }

  /** Watches all servers that listen by now. */
  static void watch(VertxInternal vertx, Ear ear) {
    AcceptedChannels watcher = new AcceptedChannels(vertx, ear);
    for (EventExecutor acceptor : vertx.getAcceptorEventLoopGroup()) {
      acceptor.execute(() -> watcher.join((SingleThreadEventLoop) acceptor));
    }
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object accepted) throws Exception {
    Channel connection = (Channel) accepted;
    connection.attr(HEARD_OF).set(true);
    ear.accepted(connection);
    super.channelRead(context, accepted);
  }

  private void join(SingleThreadEventLoop acceptor) {
    for (Channel channel : channels(acceptor)) {
      if (channel instanceof ServerChannel server) {
        server.pipeline().addFirst(this);
        ear.listens(server);
      }
    }
    // What was accepted before is on its loop by then: it was sent there by this thread.
    for (EventExecutor worker : vertx.getEventLoopGroup()) {
      worker.execute(() -> lookForMissed((SingleThreadEventLoop) worker));
    }
  }

  private void lookForMissed(SingleThreadEventLoop worker) {
    for (Channel channel : channels(worker)) {
      if (channel.parent() instanceof ServerChannel && !channel.hasAttr(HEARD_OF)) {
        ear.missed(channel);
      }
    }
  }

  /** A copy, since who is told may close them. */
  private static List<Channel> channels(SingleThreadEventLoop loop) {
    List<Channel> channels = new ArrayList<>();
    loop.registeredChannelsIterator().forEachRemaining(channels::add);
    return channels;
  }
}
