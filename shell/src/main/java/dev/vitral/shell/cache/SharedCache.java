package dev.vitral.shell.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.MultiMap;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Answers to GET requests, shared by all visitors and by all event loops, bounded in bytes.
 *
 * @param <T> what users make of a body, once ({@link Stored#made})
 */
public final class SharedCache<T> {

  /** Answers kept for one URL: a header with many values must not fill the cache with one page. */
  private static final int LARGEST_CHOICE = 32;

  private final Cache<String, List<Stored<T>>> entries;
  private final LongSupplier nanoTime;

  /**
   * @param bytes bodies and headers together, roughly
   * @param nanoTime a clock that never goes back
   */
  public SharedCache(long bytes, LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
    this.entries =
        Caffeine.newBuilder()
            .maximumWeight(bytes)
            .<String, List<Stored<T>>>weigher(
                (key, choice) -> 2 * key.length() + choice.stream().mapToInt(Stored::weight).sum())
            .executor(Runnable::run)
            .build();
  }

  /**
   * A fresh answer.
   *
   * @param asked a request header by its name in lower case, its lines joined; null if absent
   */
  public Optional<Stored<T>> fresh(String key, Function<String, @Nullable String> asked) {
    List<Stored<T>> choice = entries.getIfPresent(key);
    if (choice == null) {
      return Optional.empty();
    }
    long now = nanoTime.getAsLong();
    for (Stored<T> stored : choice) {
      if (stored.isFresh(now) && stored.vary().fits(asked)) {
        return Optional.of(stored);
      }
    }
    return Optional.empty();
  }

  /**
   * Keeps an answer; the caller has asked {@link Storage}.
   *
   * @param said what the answer says about its reuse by anybody
   * @param body copied
   * @param kept how long it is fresh
   */
  public Stored<T> store(
      String key,
      Function<String, @Nullable String> asked,
      int status,
      MultiMap headers,
      CacheControl said,
      List<ByteBuffer> body,
      Duration kept) {
    long now = nanoTime.getAsLong();
    Stored<T> stored =
        new Stored<>(
            status,
            headers,
            outsideTheHeap(body),
            Vary.of(headers, asked),
            said,
            now,
            now + kept.toNanos(),
            CacheControl.age(headers));
    if (!stored.vary().isAnything()) {
      entries
          .asMap()
          .merge(key, List.of(stored), (before, added) -> renewed(before, stored, asked, now));
    }
    return stored;
  }

  /** Drops what is kept for a URL, whatever chose it. */
  public void forget(String key) {
    entries.invalidate(key);
  }

  /** How old a stored answer is by now, in seconds. */
  public long age(Stored<T> stored) {
    return stored.age(nanoTime.getAsLong());
  }

  private List<Stored<T>> renewed(
      List<Stored<T>> before,
      Stored<T> stored,
      Function<String, @Nullable String> asked,
      long now) {
    List<Stored<T>> choice = new ArrayList<>();
    choice.add(stored);
    for (Stored<T> other : before) {
      if (choice.size() < LARGEST_CHOICE && other.isFresh(now) && !other.vary().fits(asked)) {
        choice.add(other);
      }
    }
    return List.copyOf(choice);
  }

  private static ByteBuffer outsideTheHeap(List<ByteBuffer> pieces) {
    int length = pieces.stream().mapToInt(ByteBuffer::remaining).sum();
    ByteBuffer whole = ByteBuffer.allocateDirect(length);
    pieces.forEach(piece -> whole.put(piece.duplicate()));
    return whole.flip().asReadOnlyBuffer();
  }
}
