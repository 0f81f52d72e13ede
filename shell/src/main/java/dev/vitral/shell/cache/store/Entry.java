package dev.vitral.shell.cache.store;

import java.util.Set;

/** Something that is kept, and knows whether it still is. Safe for any number of threads. */
public abstract class Entry {

  /** The place of an entry that is in none. */
  static final CacheKey NOWHERE = new CacheKey("", "");

  private enum State {
    /** Never stored, or not yet. */
    LOOSE,
    CURRENT,
    /** A newer answer may fit the same requests. */
    OUTDATED,
    SOFTLY_PURGED,
    GONE
  }

  private volatile State state = State.LOOSE;
  private CacheKey key = NOWHERE;
  private Variant variant = Variant.ONLY;
  private long number;
  private long weighed;
  private long leavesAt;

  /** What it takes in memory now, on the heap and outside, in bytes. */
  protected abstract long weight();

  /** The {@code Surrogate-Key} names it came with. */
  protected abstract Set<String> surrogateKeys();

  /**
   * Whether it is what the store has for its requests: false as soon as it is replaced, purged,
   * softly or not, or evicted, or a newer one may fit the same requests, and never true again. What
   * was made of it is then to be made anew. Says nothing of its age. One volatile read.
   */
  public final boolean isCurrent() {
    return state == State.CURRENT;
  }

  /** Whether a soft purge has made it stale before its time. */
  public final boolean isSoftlyPurged() {
    return state == State.SOFTLY_PURGED;
  }

  /** Whether it is in the store, purged softly or not. */
  final boolean isKept() {
    return state != State.LOOSE && state != State.GONE;
  }

  /** Called once, with the owner's lock held, before any other thread sees it in the store. */
  final void enter(CacheKey at, Variant as, long order, long leaves, boolean purged) {
    key = at;
    variant = as;
    number = order;
    leavesAt = leaves;
    state = purged ? State.SOFTLY_PURGED : State.CURRENT;
  }

  final synchronized void outdate() {
    if (state == State.CURRENT) {
      state = State.OUTDATED;
    }
  }

  final synchronized void purgeSoftly() {
    if (isKept()) {
      state = State.SOFTLY_PURGED;
    }
  }

  final synchronized void leave() {
    state = State.GONE;
  }

  final CacheKey key() {
    return key;
  }

  final Variant variant() {
    return variant;
  }

  /** Later ones are greater. */
  final long number() {
    return number;
  }

  final long leavesAt() {
    return leavesAt;
  }

  /** What the store counts for it. */
  final long weighed() {
    return weighed;
  }

  final void weigh() {
    weighed = weight();
  }
}
