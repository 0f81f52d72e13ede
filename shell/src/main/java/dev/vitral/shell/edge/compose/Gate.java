package dev.vitral.shell.edge.compose;

import dev.vitral.esi.EsiException;
import dev.vitral.esi.Output;
import dev.vitral.esi.ResponseEdit;
import io.netty.buffer.Unpooled;
import io.netty.channel.EventLoop;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

/**
 * Keeps what is composed until the head of the response has left, then lets it pass. What is
 * flushed leaves when the event loop has looked once more at what is there to be read: parts that
 * come in together leave in one piece, and under load so do parts that come soon after each other.
 */
final class Gate implements Output {

  /** What is kept at most before the head leaves, whatever is still unknown. */
  private static final long LARGEST_HELD = 1 << 20;

  private static final CompletionStage<Void> AT_ONCE = CompletableFuture.completedFuture(null);

  private final HttpServerResponse response;
  private final EventLoop loop;
  private final Keeper keeper;
  private final List<ByteBuffer> pieces = new ArrayList<>();
  private long held;
  private boolean open;
  private boolean leaving;
  private boolean over;

  /** Decides on the head. */
  interface Keeper {

    /** Something could leave now: {@link Gate#open} or do nothing yet. */
    void ready();

    /** The page is whole and its head has not left yet. */
    void whole(List<ByteBuffer> body);

    /** The page failed before its head left, or after that. */
    void failed(EsiException cause, boolean begun);

    void edit(ResponseEdit edit);
  }

  Gate(HttpServerResponse response, EventLoop loop, Keeper keeper) {
    this.response = response;
    this.loop = loop;
    this.keeper = keeper;
  }

  /** The head is set: what was kept leaves, and all that follows. */
  void open() {
    if (!open && !over) {
      open = true;
      leaveSoon();
    }
  }

  /** Whatever comes is dropped. */
  void shut() {
    over = true;
    pieces.clear();
  }

  @Override
  public void write(ByteBuffer piece) {
    if (!over) {
      pieces.add(piece);
      held += piece.remaining();
    }
  }

  @Override
  public void flush() {
    if (over) {
      return;
    }
    if (open) {
      leaveSoon();
    } else {
      keeper.ready();
    }
  }

  /**
   * What is due is done after what is there to be read: it takes two turns to have looked once more
   * at what has come meanwhile.
   */
  private void leaveSoon() {
    if (!leaving) {
      leaving = true;
      loop.execute(() -> loop.schedule(this::leave, 0, TimeUnit.NANOSECONDS));
    }
  }

  private void leave() {
    leaving = false;
    if (!over) {
      send();
    }
  }

  @Override
  public void end() {
    if (over) {
      return;
    }
    over = true;
    if (open) {
      response.end(taken());
    } else {
      keeper.whole(pieces);
    }
  }

  @Override
  public void abort(EsiException cause) {
    if (!over) {
      if (open) {
        send();
      }
      over = true;
      keeper.failed(cause, open);
    }
  }

  @Override
  public boolean edit(ResponseEdit edit) {
    if (open || over) {
      return false;
    }
    keeper.edit(edit);
    return true;
  }

  /** A visitor who reads slowly holds the page back; one who waits for its head does not. */
  @Override
  public CompletionStage<Void> drained() {
    if (!open && held > LARGEST_HELD) {
      keeper.ready();
    }
    if (!open || !response.writeQueueFull()) {
      return AT_ONCE;
    }
    Promise<Void> drained = Promise.promise();
    response.drainHandler(drained::tryComplete);
    return drained.future().toCompletionStage();
  }

  boolean isFull() {
    return held > LARGEST_HELD;
  }

  private void send() {
    if (!pieces.isEmpty()) {
      response.write(taken());
    }
  }

  private Buffer taken() {
    Buffer taken = together(pieces);
    pieces.clear();
    held = 0;
    return taken;
  }

  /** All pieces as one buffer, without a copy. */
  @SuppressWarnings("deprecation") // the only way into a buffer that does not copy
  static Buffer together(List<ByteBuffer> pieces) {
    return Buffer.buffer(
        Unpooled.wrappedBuffer(pieces.size() + 1, pieces.toArray(new ByteBuffer[0])));
  }
}
