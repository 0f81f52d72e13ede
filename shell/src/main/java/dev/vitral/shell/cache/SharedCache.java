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

  /**
   * @param quotas bodies, headers and indexes together, in bytes for each owner
   * @param nanoTime a clock that never goes back
   */
  public SharedCache(Quotas quotas, LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
    this.store = new Store<>(quotas, nanoTime);
  }

  /** To be taken before an answer is asked for: what is purged until it comes is not stored. */
  public Ticket ticket() {
    return store.ticket();
  }

  /**
   * A fresh answer.
   *
   * @param asked a request header by its name in lower case, its lines joined; null if absent
   */
  public Optional<Stored<T>> fresh(CacheKey key, Function<String, @Nullable String> asked) {
    Stored<T> newest = store.newest(key, names -> Vary.values(names, asked));
    return newest != null && newest.isFresh(nanoTime.getAsLong())
        ? Optional.of(newest)
        : Optional.empty();
  }

  /**
   * Keeps an answer, if there is room for it and it was not purged meanwhile; the caller has asked
   * {@link Storage}.
   *
   * @param ticket taken before it was asked for
   * @param said what the answer says about its reuse by anybody
   * @param body copied
   * @param kept how long it is fresh
   */
  public Stored<T> store(
      CacheKey key,
      Ticket ticket,
      Function<String, @Nullable String> asked,
      int status,
      MultiMap headers,
      CacheControl said,
      List<ByteBuffer> body,
      Duration kept) {
    long now = nanoTime.getAsLong();
    long freshUntil = now + kept.toNanos();
    Optional<Set<String>> keys = SurrogateKeys.of(headers.getAll("Surrogate-Key"));
    Stored<T> stored =
        new Stored<>(
            status,
            headers,
            outsideTheHeap(body),
            Vary.of(headers, asked),
            said,
            now,
            freshUntil,
            CacheControl.age(headers),
            keys.orElse(Set.of()));
    if (!stored.vary().isAnything() && keys.isPresent()) {
      Variant variant = new Variant(stored.vary().names(), stored.vary().values());
      store.put(
          new Placement(key, variant, ticket, freshUntil),
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

  private static ByteBuffer outsideTheHeap(List<ByteBuffer> pieces) {
    int length = pieces.stream().mapToInt(ByteBuffer::remaining).sum();
    ByteBuffer whole = ByteBuffer.allocateDirect(length);
    pieces.forEach(piece -> whole.put(piece.duplicate()));
    return whole.flip().asReadOnlyBuffer();
  }
}
