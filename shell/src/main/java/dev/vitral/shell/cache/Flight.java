package dev.vitral.shell.cache;

import dev.vitral.shell.cache.store.CacheKey;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * A request that others wait for, from when it is sent until its answer is kept, or known to be of
 * no use to them. Safe for any number of threads.
 */
public final class Flight {

  /** What those who waited are told. */
  public enum Outcome {
    /** The answer is in the cache. */
    KEPT,
    /** It is not: each has to ask for one of its own. */
    NOT_SHARED,
    /** Nobody goes on asking: one of them has to. */
    ABANDONED
  }

  private final Collapsing all;
  private final CacheKey key;
  private final List<Consumer<Outcome>> waiting = new ArrayList<>();
  private final AtomicBoolean led = new AtomicBoolean();
  private boolean over;
  private boolean held;

  Flight(Collapsing all, CacheKey key) {
    this.all = all;
    this.key = key;
  }

  CacheKey key() {
    return key;
  }

  /** Whether the caller is the one who asks: true for the first of them, once. */
  public boolean lead() {
    return led.compareAndSet(false, true);
  }

  /**
   * Waits.
   *
   * @param waiter called once, on any thread
   * @return false if there is nothing to wait for
   */
  public synchronized boolean await(Consumer<Outcome> waiter) {
    return !over && !held && waiting.add(waiter);
  }

  /** Waits no longer; false if it is too late for that. */
  public synchronized boolean leave(Consumer<Outcome> waiter) {
    return waiting.remove(waiter);
  }

  /**
   * The leader's visitor takes the answer too slowly to be waited for.
   *
   * @return false if somebody waits already: the leader must not be held up
   */
  public synchronized boolean hold() {
    held = waiting.isEmpty();
    return held;
  }

  public synchronized void goOn() {
    held = false;
  }

  /** The answer is in the cache as a whole. */
  public void kept() {
    end(Outcome.KEPT, true);
  }

  /** The answer is for the leader alone, and the next ones will be, too. */
  public void refuse() {
    end(Outcome.NOT_SHARED, false);
  }

  /** There is no answer. */
  public void fail() {
    end(Outcome.NOT_SHARED, true);
  }

  /** The leader has gone; without effect after any other end. */
  public void abandon() {
    end(Outcome.ABANDONED, true);
  }

  private void end(Outcome outcome, boolean shared) {
    List<Consumer<Outcome>> all;
    synchronized (this) {
      if (over) {
        return;
      }
      over = true;
      all = List.copyOf(waiting);
      waiting.clear();
    }
    this.all.over(this, shared);
    all.forEach(waiter -> waiter.accept(outcome));
  }
}
