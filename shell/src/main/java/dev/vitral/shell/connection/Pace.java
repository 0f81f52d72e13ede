package dev.vitral.shell.connection;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;

/**
 * How long a request has been coming in on one connection, from its first byte. Stands before the
 * codec, which tells nobody of a head that is not whole. Set by the connection's event loop, read
 * by any thread.
 */
final class Pace extends ChannelInboundHandlerAdapter {

  /** Nothing is coming in; no time by {@link System#nanoTime} that matters is taken for it. */
  private static final long NEVER = 0;

  private final long headNanos;
  private final long bodyNanos;
  private volatile long headSince = NEVER;
  private volatile long bodySince = NEVER;

  Pace(ConnectionConfig config) {
    this.headNanos = config.headTime().toNanos();
    this.bodyNanos = config.bodyTime().toNanos();
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object bytes) throws Exception {
    if (headSince == NEVER && bodySince == NEVER) {
      headSince = some(System.nanoTime());
    }
    super.channelRead(context, bytes);
  }

  void bodyBegins(long now) {
    headSince = NEVER;
    bodySince = some(now);
  }

  void requestEnds() {
    bodySince = NEVER;
  }

  boolean isTooSlow(long now) {
    long head = headSince;
    long body = bodySince;
    return (head != NEVER && now - head > headNanos) || (body != NEVER && now - body > bodyNanos);
  }

  private static long some(long now) {
    return now == NEVER ? 1 : now;
  }
}
