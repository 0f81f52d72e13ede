package dev.vitral.shell.connection;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelConfig;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;

/**
 * Lets one request of a connection in after the other: the next once the one before is answered,
 * the answer has room among what waits to be sent, and all others on the event loop have had their
 * turn. Until then its bytes stay as they came, and nothing more is read: who asks on without
 * reading what he is answered is made to wait by TCP. Stands first on the connection's pipeline and
 * runs on its event loop.
 */
final class Succession extends ChannelDuplexHandler {

  private final Channel channel;
  private final ChannelConfig config;

  /** A request was let in since the loop looked at this connection. */
  private boolean hadItsTurn;

  /** A request was let in and is not answered to its end. */
  private boolean underWay;

  /** The next one is here, or its first bytes are, and was not let in. */
  private boolean waits;

  /** Nothing that still comes is a request. */
  private boolean isOver;

  private boolean isCalled;
  private boolean reads = true;

  /** The server would read by itself; if not, it has paused a request and says when to go on. */
  private boolean readByItself;

  Succession(Channel channel) {
    this.channel = channel;
    this.config = channel.config();
  }

  /**
   * Whether the next request may be let in, whose first bytes are here. If not, who asks is told
   * when to ask again.
   */
  boolean admits() {
    waits = hadItsTurn || underWay || !channel.isWritable();
    return !waits;
  }

  /** A request is let in. */
  void begins() {
    hadItsTurn = true;
    underWay = true;
  }

  /** Its answer is written; what is left of its body may still be on its way. */
  void isAnswered() {
    underWay = false;
    callNext();
  }

  /** What still comes is dropped. */
  void end() {
    isOver = true;
    waits = false;
  }

  /** From now on nothing is read, and the connection has to be closed by somebody. */
  void stopReading() {
    if (reads) {
      reads = false;
      readByItself = config.isAutoRead();
      config.setAutoRead(false);
    }
  }

  boolean isUnderWay() {
    return underWay;
  }

  boolean isOver() {
    return isOver;
  }

  /** Whether what was read and not understood yet is a request that waits. */
  boolean waits() {
    return waits;
  }

  @Override
  public void channelReadComplete(ChannelHandlerContext context) throws Exception {
    hadItsTurn = false;
    if (waits) {
      stopReading();
    }
    super.channelReadComplete(context);
    callNext();
  }

  @Override
  public void channelWritabilityChanged(ChannelHandlerContext context) throws Exception {
    super.channelWritabilityChanged(context);
    callNext();
  }

  @Override
  public void read(ChannelHandlerContext context) throws Exception {
    if (reads) {
      super.read(context);
    }
  }

  /** Behind all that the loop has to do by now. */
  private void callNext() {
    if (waits && !isCalled && !hadItsTurn && !underWay && channel.isWritable()) {
      isCalled = true;
      channel.eventLoop().execute(this::next);
    }
  }

  /** The codec is told that something came, though nothing did: it has the bytes. */
  private void next() {
    isCalled = false;
    if (waits && channel.isActive()) {
      goOnReading();
      channel.pipeline().fireChannelRead(Unpooled.EMPTY_BUFFER).fireChannelReadComplete();
    }
  }

  /** Before the next request is let in, whose body the server may want to pause. */
  private void goOnReading() {
    if (!reads) {
      reads = true;
      if (readByItself) {
        config.setAutoRead(true);
      }
      if (config.isAutoRead()) {
        channel.read();
      }
    }
  }
}
