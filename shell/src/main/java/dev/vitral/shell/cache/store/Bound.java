package dev.vitral.shell.cache.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Says which entries of an owner leave, once they are too heavy together or of no more use. Those
 * that have left wait to be taken out of the owner's indexes: it may be any thread that finds them.
 */
final class Bound<E extends Entry> {

  private final Cache<E, E> entries;
  private final Queue<E> departed = new ConcurrentLinkedQueue<>();

  Bound(long bytes, LongSupplier nanoTime) {
    this.entries =
        Caffeine.newBuilder()
            .maximumWeight(bytes)
            .<E, E>weigher((same, entry) -> (int) Math.min(Integer.MAX_VALUE, entry.weighed()))
            .ticker(nanoTime::getAsLong)
            .expireAfter(new WhenUseless<>())
            .executor(Runnable::run)
            .removalListener((same, entry, cause) -> depart(entry))
            .build();
  }

  /** Enters it, or counts its new weight; it may have left when this returns. */
  void put(E entry) {
    entries.put(entry, entry);
  }

  /** Notes that it is of use; false if it has left. */
  boolean touch(E entry) {
    return entries.getIfPresent(entry) != null;
  }

  void remove(E entry) {
    entries.invalidate(entry);
  }

  /** Looks for what is of no more use. */
  void tidy() {
    entries.cleanUp();
  }

  boolean hasDeparted() {
    return !departed.isEmpty();
  }

  @Nullable E departed() {
    return departed.poll();
  }

  void resize(long bytes) {
    entries.policy().eviction().orElseThrow().setMaximum(Math.max(0, bytes));
  }

  /** In bytes. */
  long weight() {
    return entries.policy().eviction().orElseThrow().weightedSize().orElse(0);
  }

  private void depart(@Nullable E entry) {
    if (entry != null && entry.isKept()) {
      entry.leave();
      departed.add(entry);
    }
  }

  private static final class WhenUseless<E extends Entry> implements Expiry<E, E> {

    @Override
    public long expireAfterCreate(E same, E entry, long now) {
      return Math.max(1, entry.leavesAt() - now);
    }

    @Override
    public long expireAfterUpdate(E same, E entry, long now, long before) {
      return expireAfterCreate(same, entry, now);
    }

    @Override
    public long expireAfterRead(E same, E entry, long now, long before) {
      return before;
    }
  }
}
