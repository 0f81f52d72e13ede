package dev.vitral.shell.page;

import dev.vitral.esi.EsiException;
import dev.vitral.esi.Output;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/** Holds the page back until it is committed; then lets it through as fast as the visitor reads. */
final class Gate implements Output {

  private static final Logger LOG = Logger.getLogger(Gate.class);

  private final HttpServerResponse response;
  private final Consumer<EsiException> aborted;
  private Runnable onEnd = () -> {};
  private Consumer<Runnable> ending = Runnable::run;
  private Buffer held = Buffer.buffer();
  private boolean open;
  private boolean complete;

  /**
   * @param aborted told when the page fails, committed or not
   */
  Gate(HttpServerResponse response, Consumer<EsiException> aborted) {
    this.response = response;
    this.aborted = aborted;
  }

  /** Tells when the page is complete, committed or not. */
  void whenComplete(Runnable task) {
    onEnd = task;
  }

  /**
   * Leaves it to another to end a page that was committed before it was complete.
   *
   * @param other is given what ends it
   */
  void endBy(Consumer<Runnable> other) {
    ending = other;
  }

  boolean isOpen() {
    return open;
  }

  /** Whether all of the page is held. */
  boolean holdsAll() {
    return complete && !open;
  }

  /** What is held. */
  ByteBuffer held() {
    return ByteBuffer.wrap(held.getBytes()).asReadOnlyBuffer();
  }

  /** Holds other bytes in the place of those that are held. */
  void hold(Buffer others) {
    held = others;
  }

  /** The commit: headers are set by now, and leave. */
  void open() {
    open = true;
    if (response.ended() || response.closed()) {
      return;
    }
    if (complete) {
      response.end(held);
    } else {
      response.setChunked(true);
      flush();
    }
  }

  @Override
  public void write(ByteBuffer piece) {
    byte[] bytes = new byte[piece.remaining()];
    piece.get(bytes);
    held.appendBytes(bytes);
  }

  @Override
  public void flush() {
    if (open && held.length() > 0 && !response.ended() && !response.closed()) {
      response.write(held);
      held = Buffer.buffer();
    }
  }

  @Override
  public void end() {
    complete = true;
    onEnd.run();
    if (open) {
      flush();
      ending.accept(this::finish);
    }
  }

  private void finish() {
    if (!response.ended() && !response.closed()) {
      response.end();
    }
  }

  @Override
  public void abort(EsiException cause) {
    if (open) {
      LOG.warnf("A page was broken off: %s", cause.getMessage());
    } else {
      LOG.debugf("A page failed: %s", cause.getMessage());
    }
    aborted.accept(cause);
  }

  @Override
  public CompletionStage<Void> drained() {
    if (!open || !response.writeQueueFull()) {
      return CompletableFuture.completedFuture(null);
    }
    CompletableFuture<Void> drained = new CompletableFuture<>();
    response.drainHandler(ready -> drained.complete(null));
    return drained;
  }
}
