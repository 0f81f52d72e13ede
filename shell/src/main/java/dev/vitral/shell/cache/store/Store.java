package dev.vitral.shell.cache.store;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Answers of many owners, each within its quota in bytes. Safe for any number of threads; a look-up
 * never waits for anyone.
 *
 * @param <E> what is kept
 */
public final class Store<E extends Entry> {

  /** Owners at a time, whatever the quotas say. */
  static final int MOST_OWNERS = 1_024;

  private final Quotas quotas;
  private final LongSupplier nanoTime;
  private final PurgeLog log = new PurgeLog();
  private final AtomicLong numbers = new AtomicLong();
  private final Map<String, Owner<E>> owners = new ConcurrentHashMap<>();

  /**
   * @param nanoTime a clock that never goes back, whatever happens to the time of day
   */
  public Store(Quotas quotas, LongSupplier nanoTime) {
    this.quotas = quotas;
    this.nanoTime = nanoTime;
  }

  /** To be taken before an answer is asked for. */
  public Ticket ticket() {
    return log.ticket();
  }

  /** The newest answer for a request, fresh or not; null if there is none. */
  public @Nullable E newest(CacheKey key, Variant.Selector request) {
    Owner<E> owner = owners.get(key.owner());
    return owner == null ? null : owner.newest(key.uri(), request);
  }

  /** Every answer that is kept for a URI, the oldest first. */
  public List<E> all(CacheKey key) {
    Owner<E> owner = owners.get(key.owner());
    return owner == null ? List.of() : owner.all(key.uri());
  }

  /**
   * Keeps an answer in the place of those that the same request would have been given.
   *
   * @param request the one that it answers
   * @return false if it is not kept: purged meanwhile, too large, or of an owner without a quota
   */
  public boolean put(Placement placement, Variant.Selector request, E entry) {
    Owner<E> owner = owner(placement.key().owner());
    return owner != null && owner.put(placement, request, entry);
  }

  /** Takes out every answer that a request would have been given. */
  public void remove(CacheKey key, Variant.Selector request) {
    Owner<E> owner = owners.get(key.owner());
    if (owner != null) {
      owner.remove(key.uri(), request);
    }
  }

  /**
   * Purges what is kept, and what is on its way here with an older ticket.
   *
   * @return how many answers were found
   */
  public int purge(Purge purge) {
    log.add(purge);
    return purge.owner().isEmpty()
        ? owners.values().stream().mapToInt(owner -> owner.purge(purge)).sum()
        : purge.owner().map(owners::get).map(owner -> owner.purge(purge)).orElse(0);
  }

  /** Counts what an entry weighs by now; one that has grown too large leaves. */
  public void weighAgain(E entry) {
    Owner<E> owner = owners.get(entry.key().owner());
    if (owner != null) {
      owner.weighAgain(entry);
    }
  }

  /** Notes that an entry is of use to somebody who did not look it up. */
  public void touch(E entry) {
    Owner<E> owner = owners.get(entry.key().owner());
    if (owner != null) {
      owner.touch(entry);
    }
  }

  /** Asks for everybody's quota again; what is beyond a smaller one leaves. */
  public void settleQuotas() {
    owners.forEach((name, owner) -> owner.resize(quotas.of(name)));
  }

  /** What an owner's answers take, in bytes. */
  public long weight(String owner) {
    Owner<E> found = owners.get(owner);
    return found == null ? 0 : found.weight();
  }

  /** What all answers take, in bytes. */
  public long weight() {
    return owners.values().stream().mapToLong(Owner::weight).sum();
  }

  /** How many surrogate keys are known of an owner. */
  int keys(String owner) {
    Owner<E> found = owners.get(owner);
    return found == null ? 0 : found.keys();
  }

  private @Nullable Owner<E> owner(String name) {
    Owner<E> known = owners.get(name);
    if (known != null) {
      return known;
    }
    long quota = quotas.of(name);
    return quota <= 0 || owners.size() >= MOST_OWNERS
        ? null
        : owners.computeIfAbsent(name, first -> new Owner<>(quota, log, numbers, nanoTime));
  }
}
