package dev.vitral.esi.processing;

import dev.vitral.esi.Output;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;

/** The output with a valve: shut while the visitor reads more slowly than the page is composed. */
final class Outlet {

  private final Output output;
  private final Runnable onDrained;
  private final Runnable onGone;
  private boolean open = true;
  private boolean unflushed;

  /**
   * @param onDrained called from any thread when the valve may open
   * @param onGone called from any thread when the visitor takes no more
   */
  Outlet(Output output, Runnable onDrained, Runnable onGone) {
    this.output = output;
    this.onDrained = onDrained;
    this.onGone = onGone;
  }

  /** Writes the piece unless the valve is shut; whether it did. */
  boolean write(ByteBuffer piece) {
    if (!open) {
      return false;
    }
    if (piece.hasRemaining()) {
      output.write(piece);
      unflushed = true;
      CompletableFuture<Void> drained = output.drained().toCompletableFuture();
      open = drained.isDone() && !drained.isCompletedExceptionally();
      if (!open) {
        drained.whenComplete((nothing, gone) -> (gone == null ? onDrained : onGone).run());
      }
    }
    return true;
  }

  boolean isOpen() {
    return open;
  }

  void reopen() {
    open = true;
  }

  void flush() {
    if (unflushed) {
      unflushed = false;
      output.flush();
    }
  }
}
