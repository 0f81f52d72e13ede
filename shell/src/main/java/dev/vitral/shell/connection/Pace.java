package dev.vitral.shell.connection;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;

/**
 * How long a request has been coming in on one connection, from its first byte. Stands before the
 * codec and asks it after each read, since it tells nobody of a head that is not whole. Set by the
 * connection's event loop, read by any thread.
 */
final class Pace extends ChannelInboundHandlerAdapter {

  /** Nothing is coming in; no time by {@link System#nanoTime} that matters is taken for it. */
  private static final long NEVER = 0;

  private final StrictRequests codec;
  private final long headNanos;
  private final long bodyNanos;
  private volatile long headSince = NEVER;
  private volatile long bodySince = NEVER;

  Pace(StrictRequests codec, ConnectionConfig config) {
    this.codec = codec;
    this.headNanos = config.headTime().toNanos();
    this.bodyNanos = config.bodyTime().plus(Conversation.LINGER).toNanos();
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object bytes) throws Exception {
    super.channelRead(context, bytes);
    if (codec.isWithinHead() && headSince == NEVER) {
      headSince = some(System.nanoTime());
    }
  }

  /** A request's head is whole, and a body may follow. */
  void headEnds(boolean hasBody) {
    headSince = NEVER;
    bodySince = hasBody ? some(System.nanoTime()) : NEVER;
  }

  void requestEnds() {
    bodySince = NEVER;
  }

  /** Whether a body has begun and is not whole. */
  boolean isWithinBody() {
    return bodySince != NEVER;
  }

  /** Whether a head takes too long, or a body does though somebody had the time to say so. */
  boolean isTooSlow(long now) {
    long head = headSince;
    long body = bodySince;
    return (head != NEVER && now - head > headNanos) || (body != NEVER && now - body > bodyNanos);
  }

  private static long some(long now) {
    return now == NEVER ? 1 : now;
  }
}
