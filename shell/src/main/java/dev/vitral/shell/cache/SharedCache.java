package dev.vitral.shell.cache;

import dev.vitral.shell.cache.store.CacheKey;
import dev.vitral.shell.cache.store.Placement;
import dev.vitral.shell.cache.store.Purge;
import dev.vitral.shell.cache.store.Purge.Depth;
import dev.vitral.shell.cache.store.Purgeable;
import dev.vitral.shell.cache.store.Quotas;
import dev.vitral.shell.cache.store.Store;
import dev.vitral.shell.cache.store.SurrogateKeys;
import dev.vitral.shell.cache.store.Ticket;
import dev.vitral.shell.cache.store.Variant;
import io.vertx.core.MultiMap;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Answers to GET requests, shared by all visitors and by all event loops, bounded in bytes for each
 * owner.
 *
 * @param <T> what users make of a body, once ({@link Stored#made})
 */
public final class SharedCache<T> implements Purgeable {

  private final Store<Stored<T>> store;
  private final LongSupplier nanoTime;
  private final InstantSource wall;
  private final Collapsing collapsing;

  /**
   * @param quotas bodies, headers and indexes together, in bytes for each owner
   * @param nanoTime a clock that never goes back
   */
  public SharedCache(Quotas quotas, LongSupplier nanoTime) {
    this(quotas, nanoTime, InstantSource.system());
  }

  /**
   * The same by another clock on the wall.
   *
   * @param wall what {@code Date} of an answer is compared with when it comes
   */
  public SharedCache(Quotas quotas, LongSupplier nanoTime, InstantSource wall) {
    this.nanoTime = nanoTime;
    this.wall = wall;
    this.store = new Store<>(quotas, nanoTime);
    this.collapsing = new Collapsing(nanoTime);
  }

  /** To be taken before an answer is asked for: what is purged until it comes is not stored. */
  public Ticket ticket() {
    return store.ticket();
  }

  /**
   * The newest answer for a request, fresh or not (RFC 9111, 4.1).
   *
   * @param asked a request header by its name in lower case, its lines joined; null if absent
   */
  public Optional<Stored<T>> newest(CacheKey key, Function<String, @Nullable String> asked) {
    return Optional.ofNullable(store.newest(key, names -> Vary.values(names, asked)));
  }

  /** Whether anything is kept for that key, for whatever requests. */
  public boolean holds(CacheKey key) {
    return !store.all(key).isEmpty();
  }

  /**
   * An answer that comes now.
   *
   * @param asked when it was asked for, by {@link #now}
   */
  public Arrival arrival(long asked) {
    return new Arrival(wall.instant(), Duration.ofNanos(Math.max(0, now() - asked)));
  }

  /** How a stored answer stands towards a request by now. */
  public Standing standing(Stored<T> stored, RequestControl visitor) {
    return stored.standing(nanoTime.getAsLong(), visitor);
  }

  /** How long a stored answer is fresh from now on; negative for how long it has been stale. */
  public Duration left(Stored<T> stored) {
    return stored.left(nanoTime.getAsLong());
  }

  /** Whether a stored answer may be given if the origin fails (RFC 5861, 4). */
  public boolean mayHideFailure(Stored<T> stored) {
    return Policy.allows(stored.policy().ifError(), left(stored).negated());
  }

  /** Whether it may be given if the origin cannot be reached (RFC 9111, 4.2.4). */
  public boolean mayHideAbsence(Stored<T> stored) {
    return mayHideFailure(stored)
        || Policy.allows(stored.policy().ifUnreachable(), left(stored).negated());
  }

  /** Lets equal requests wait for one another. */
  public Collapsing collapsing() {
    return collapsing;
  }

  /**
   * Keeps an answer, if there is room for it and it was not purged meanwhile; the caller has asked
   * {@link Storability}.
   *
   * @param ticket taken before it was asked for
   * @param policy what may be done with it
   * @param body copied
   */
  public Stored<T> store(
      CacheKey key,
      Ticket ticket,
      Function<String, @Nullable String> asked,
      int status,
      MultiMap headers,
      Policy policy,
      List<ByteBuffer> body) {
    return keep(
        key, ticket, asked, status, headers, policy, OutsideTheHeap.copy(body).asReadOnlyBuffer());
  }

  /** Keeps a stored answer on after it was validated (RFC 9111, 4.3.4). */
  public Stored<T> refresh(
      CacheKey key,
      Ticket ticket,
      Function<String, @Nullable String> asked,
      Stored<T> stored,
      MultiMap headers,
      Policy policy) {
    return keep(key, ticket, asked, stored.status(), headers, policy, stored.body());
  }

  private Stored<T> keep(
      CacheKey key,
      Ticket ticket,
      Function<String, @Nullable String> asked,
      int status,
      MultiMap headers,
      Policy policy,
      ByteBuffer body) {
    long now = nanoTime.getAsLong();
    Optional<Set<String>> keys = SurrogateKeys.of(headers.getAll("Surrogate-Key"));
    Stored<T> stored =
        new Stored<>(
            status, headers, body, Vary.of(headers, asked), policy, now, keys.orElse(Set.of()));
    if (!stored.vary().isAnything() && keys.isPresent()) {
      Variant variant = new Variant(stored.vary().names(), stored.vary().values());
      store.put(
          new Placement(key, variant, ticket, now + policy.kept().toNanos()),
          names -> Vary.values(names, asked),
          stored);
    }
    return stored;
  }

  /** Drops what is kept for a URL, whatever chose it. */
  public void forget(CacheKey key) {
    store.purge(Purge.uris(Optional.of(key.owner()), Set.of(key.uri()), Depth.HARD));
  }

  @Override
  public int purge(Purge purge) {
    return store.purge(purge);
  }

  /**
   * Counts what was made of an answer since it was stored.
   *
   * @param beside all that is kept with it by now beside itself, in bytes
   */
  public void weighAgain(Stored<T> stored, long beside) {
    stored.keepBeside(beside);
    store.weighAgain(stored);
  }

  /** Notes that an answer is of use, to somebody who has it and did not look it up. */
  public void touch(Stored<T> stored) {
    store.touch(stored);
  }

  /** The time of the clock by which answers age. */
  public long now() {
    return nanoTime.getAsLong();
  }

  /** How old a stored answer is by now, in seconds. */
  public long age(Stored<T> stored) {
    return stored.age(nanoTime.getAsLong());
  }
}
