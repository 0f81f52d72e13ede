package dev.vitral.esi.processing;

import dev.vitral.esi.Fetch;
import dev.vitral.esi.HeldBytes;
import java.util.OptionalLong;
import java.util.function.Consumer;

/**
 * Bytes on their way from a source to the visitor. The source is paused while too many of them wait
 * for their turn or for a slow visitor.
 */
final class Inflow {

  private final HeldBytes process;
  private final OptionalLong bound;
  private final Consumer<Boolean> onPause;
  private Fetch source = Fetch.DONE;
  private long held;
  private boolean crowded;
  private boolean waiting;
  private boolean paused;

  /**
   * @param process counts what all renderings hold
   * @param bound bytes that may wait, unless they wait for an end that pausing would keep from
   *     coming
   * @param onPause told when the source is paused and when no longer
   */
  Inflow(HeldBytes process, OptionalLong bound, Consumer<Boolean> onPause) {
    this.process = process;
    this.bound = bound;
    this.onPause = onPause;
  }

  /** Of what has no source to be paused. */
  static Inflow ofNothing(HeldBytes process) {
    return new Inflow(process, OptionalLong.empty(), paused -> {});
  }

  void from(Fetch source) {
    this.source = source;
    if (paused) {
      source.pause();
    }
  }

  /** Bytes have come; whether the process as a whole holds no more than it may. */
  boolean take(int bytes) {
    held += bytes;
    crowded = !process.add(bytes);
    balance();
    return !crowded;
  }

  /** Bytes have left. */
  void release(int bytes) {
    held -= bytes;
    process.remove(bytes);
    balance();
  }

  /** Whether those who use the bytes wait for something else. */
  void waiting(boolean waits) {
    waiting = waits;
    balance();
  }

  boolean isPaused() {
    return paused;
  }

  /** Goes on only when half of it has left, so that no byte more or less turns it about. */
  private void balance() {
    if ((isFull() || waiting) != paused) {
      paused = !paused;
      onPause.accept(paused);
      if (paused) {
        source.pause();
      } else {
        source.resume();
      }
    }
  }

  private boolean isFull() {
    if (bound.isEmpty()) {
      return false;
    }
    long most = bound.getAsLong();
    return held > (paused ? most / 2 : most) || (crowded && held > 0);
  }
}
