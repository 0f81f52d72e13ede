package dev.vitral.esi.processing;

import dev.vitral.esi.Output;
import dev.vitral.esi.processing.Part.Bytes;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;

/**
 * Writes a page from its front as far as it is there, with a valve: shut while the visitor reads
 * more slowly than the page is composed.
 */
final class Outlet {

  private final Output output;
  private final Runnable onDrained;
  private final Runnable onGone;
  private Region current;
  private boolean open = true;
  private boolean unflushed;

  /**
   * @param onDrained called from any thread when the valve may open
   * @param onGone called from any thread when the visitor takes no more
   */
  Outlet(Region page, Output output, Runnable onDrained, Runnable onGone) {
    this.current = page;
    this.output = output;
    this.onDrained = onDrained;
    this.onGone = onGone;
  }

  /** Writes what may be written by now; whether that was the last of the page. */
  boolean drain() {
    boolean more = true;
    while (open && more) {
      Part part = current.first();
      if (part instanceof Bytes bytes) {
        current.removeFirst();
        bytes.release();
        write(bytes.bytes());
      } else if (part instanceof Region inner && !inner.isWithheld()) {
        current = inner;
      } else {
        more = part == null && leave();
      }
    }
    return current.around() == null && current.isClosed() && current.first() == null;
  }

  /** Goes on behind a region that is written to its end; false if there is nothing behind it. */
  private boolean leave() {
    Region around = current.around();
    if (!current.isClosed() || around == null) {
      return false;
    }
    current = around;
    current.removeFirst();
    return true;
  }

  private void write(ByteBuffer bytes) {
    if (!bytes.hasRemaining()) {
      return;
    }
    output.write(bytes);
    unflushed = true;
    CompletableFuture<Void> drained = output.drained().toCompletableFuture();
    open = drained.isDone() && !drained.isCompletedExceptionally();
    if (!open) {
      drained.whenComplete((nothing, gone) -> (gone == null ? onDrained : onGone).run());
    }
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
