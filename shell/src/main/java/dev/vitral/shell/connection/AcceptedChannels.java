package dev.vitral.shell.connection;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ServerChannel;
import io.netty.channel.SingleThreadEventLoop;
import io.netty.util.concurrent.EventExecutor;
import io.vertx.core.impl.VertxInternal;
import java.util.Iterator;
import java.util.function.Consumer;

/**
 * Hears of each connection that a server of this process accepts, before its first byte is read.
 * Vert.x tells of a connection only with its first request, which may never come.
 */
@Sharable
final class AcceptedChannels extends ChannelInboundHandlerAdapter {

  private final Consumer<Channel> told;

  private AcceptedChannels(Consumer<Channel> told) {
    this.told = told;
  }

  /** Watches all servers that listen by now. */
  static void watch(VertxInternal vertx, Consumer<Channel> told) {
    AcceptedChannels watcher = new AcceptedChannels(told);
    for (EventExecutor acceptor : vertx.getAcceptorEventLoopGroup()) {
      acceptor.execute(() -> watcher.join((SingleThreadEventLoop) acceptor));
    }
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object accepted) throws Exception {
    told.accept((Channel) accepted);
    super.channelRead(context, accepted);
  }

  private void join(SingleThreadEventLoop acceptor) {
    Iterator<Channel> channels = acceptor.registeredChannelsIterator();
    while (channels.hasNext()) {
      if (channels.next() instanceof ServerChannel server) {
        server.pipeline().addFirst(this);
      }
    }
  }
}
