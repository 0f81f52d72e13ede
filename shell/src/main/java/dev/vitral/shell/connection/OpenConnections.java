package dev.vitral.shell.connection;

import dev.vitral.shell.limits.Limits;
import io.netty.channel.AdaptiveRecvByteBufAllocator;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.RecvByteBufAllocator;
import io.quarkus.vertx.http.HttpServerStart;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.ConfigProvider;

/** All connections of visitors; those of the management port are none. Safe for any thread. */
@ApplicationScoped
public class OpenConnections {

  /** Quarkus tells by it which port it got if it was asked for any. */
  private static final String PORT = "quarkus.http.port";

  /** How often it is looked whether requests come in too slowly, in milliseconds. */
  private static final long LOOK = 250;

  /** What is read from one connection before the next has its turn, in bytes. */
  private static final int LARGEST_READ = 16 << 10;

  /** As Netty has them, in bytes. */
  private static final int SMALLEST_READ = 64;

  private static final int FIRST_READ = 2 << 10;

  private final Vertx vertx;
  private final Limits limits;
  private final ConnectionConfig config;
  private final Set<Conversation> open = ConcurrentHashMap.newKeySet();
  private final Set<Channel> listeners = ConcurrentHashMap.newKeySet();
  private final CountDownLatch allEnded = new CountDownLatch(1);
  private volatile Parting parting = Parting.NONE;

  OpenConnections(Vertx vertx, Limits limits, ConnectionConfig config) {
    this.vertx = vertx;
    this.limits = limits;
    this.config = config;
  }

  /** How far connections are on their way to an end. */
  enum Parting {
    /** They are kept for the next request. */
    NONE,
    /** They end with their next answer. */
    AFTER_THE_NEXT_ANSWER,
    /** They end as soon as nothing is under way on them. */
    WHEN_IDLE
  }

  void watch(@ObservesAsync HttpServerStart listening) {
    AcceptedChannels.watch((VertxInternal) vertx, new Watch());
    vertx.setPeriodic(LOOK, id -> endSlowOnes());
  }

  /** How many are open. */
  public int size() {
    return open.size();
  }

  /** From now on each connection ends with its next answer, which says so. */
  public void sayGoodbye() {
    parting = Parting.AFTER_THE_NEXT_ANSWER;
  }

  /** From now on nobody can connect, and a connection ends when nothing is under way on it. */
  public void refuse() {
    parting = Parting.WHEN_IDLE;
    listeners.stream().filter(OpenConnections::isPublic).forEach(Channel::close);
    open.forEach(Conversation::endWhenIdle);
    lookWhetherAllEnded();
  }

  /**
   * Waits until all have ended.
   *
   * @return false if some have not after that time
   */
  public boolean awaitEnd(Duration limit) throws InterruptedException {
    return allEnded.await(limit.toNanos(), TimeUnit.NANOSECONDS);
  }

  Parting parting() {
    return parting;
  }

  void ended(Conversation conversation) {
    open.remove(conversation);
    lookWhetherAllEnded();
  }

  private void opened(Channel channel) {
    if (!isPublic(channel)) {
      return;
    }
    InetAddress peer = ((InetSocketAddress) channel.remoteAddress()).getAddress();
    Optional<Runnable> place = limits.connected(peer);
    place.ifPresent(left -> channel.closeFuture().addListener(closed -> left.run()));
    if (place.isEmpty() || open.size() >= config.most()) {
      channel.close();
    } else if (channel.pipeline().get(Conversation.DECODER) != null) {
      converse(channel);
    }
  }

  private void converse(Channel channel) {
    Succession succession = new Succession(channel);
    StrictRequests codec = StrictRequests.withinLimits(succession);
    Pace pace = new Pace(codec, config);
    Conversation conversation = new Conversation(this, channel, pace, succession);
    open.add(conversation);
    if (parting == Parting.WHEN_IDLE) {
      conversation.endWhenIdle(); // accepted while the port was being closed
    }
    channel.config().setRecvByteBufAllocator(spoonfuls());
    channel
        .pipeline()
        .addFirst("pace", pace)
        .addFirst("succession", succession)
        .addBefore(Conversation.SERVER, "conversation", conversation)
        .replace(Conversation.DECODER, Conversation.DECODER, codec);
  }

  /** Who sends much has as much of an event loop's turn as others. */
  private static RecvByteBufAllocator spoonfuls() {
    return new AdaptiveRecvByteBufAllocator(SMALLEST_READ, FIRST_READ, LARGEST_READ)
        .maxMessagesPerRead(1);
  }

  private void endSlowOnes() {
    long now = System.nanoTime();
    open.forEach(conversation -> conversation.endIfTooSlow(now));
  }

  private void lookWhetherAllEnded() {
    if (parting == Parting.WHEN_IDLE && open.isEmpty()) {
      allEnded.countDown();
    }
  }

  private static boolean isPublic(Channel channel) {
    return channel.localAddress() instanceof InetSocketAddress here
        && here.getPort() == publicPort();
  }

  private static int publicPort() {
    return ConfigProvider.getConfig().getValue(PORT, Integer.class);
  }

  private final class Watch implements AcceptedChannels.Ear {

    @Override
    public void listens(Channel server) {
      listeners.add(server);
    }

    @Override
    public void accepted(Channel connection) {
      connection.pipeline().addFirst(new Opening());
    }

    /**
     * No limit would ever hold for it; it is as old as the process, and who asks again is heard.
     */
    @Override
    public void missed(Channel connection) {
      if (isPublic(connection)) {
        connection.close();
      }
    }
  }

  /** Waits until the connection has its codec. */
  private final class Opening extends ChannelInboundHandlerAdapter {

    @Override
    public void channelActive(ChannelHandlerContext context) throws Exception {
      opened(context.channel());
      super.channelActive(context);
      context.pipeline().remove(this);
    }
  }
}
