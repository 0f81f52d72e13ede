package dev.vitral.esi;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Bytes of fragments that all renderings of a process hold at one time, because they wait for their
 * turn, for their own end or for a slow visitor. Shared by giving the same one to every rendering;
 * safe for any thread. Where it is full, an include that has to be held whole fails, and one that
 * streams is paused.
 */
public final class HeldBytes {

  private final long bound;
  private final AtomicLong held = new AtomicLong();

  private HeldBytes(long bound) {
    this.bound = bound;
  }

  /**
   * @param bytes that may be held, at least 1
   */
  public static HeldBytes atMost(long bytes) {
    if (bytes < 1) {
      throw new IllegalArgumentException("held bytes must be positive, are " + bytes);
    }
    return new HeldBytes(bytes);
  }

  /** A quarter of the largest heap: the rest is for whoever made the fragments and reads them. */
  public static HeldBytes quarterOfHeap() {
    return atMost(Math.max(1 << 20, Runtime.getRuntime().maxMemory() / 4));
  }

  public long bound() {
    return bound;
  }

  /** What is held just now, bytes that are already there but too many included. */
  public long now() {
    return held.get();
  }

  /** Notes that bytes came in; whether all that is held is within the bound. */
  public boolean add(long bytes) {
    return held.addAndGet(bytes) <= bound;
  }

  /** Notes that bytes have left. */
  public void remove(long bytes) {
    held.addAndGet(-bytes);
  }
}
