package dev.vitral.shell.cache;

import dev.vitral.shell.cache.store.Entry;
import io.vertx.core.MultiMap;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An answer that is kept. Immutable but for what its user made of it.
 *
 * @param <T> what a user may want to make of the body, once: a parsed template
 */
public final class Stored<T> extends Entry {

  /** What an entry costs beside its body and headers: objects, map, direct buffer. */
  private static final int OVERHEAD = 1_200;

  /** What a header or a surrogate key costs beside its characters. */
  private static final int OVERHEAD_OF_A_NAME = 128;

  private final int status;
  private final MultiMap headers;
  private final ByteBuffer body;
  private final Vary vary;
  private final CacheControl general;
  private final long storedAt;
  private final long freshUntil;
  private final long ageThen;
  private final Set<String> surrogateKeys;
  private volatile @Nullable T made;
  private volatile long beside;

  Stored(
      int status,
      MultiMap headers,
      ByteBuffer body,
      Vary vary,
      CacheControl general,
      long storedAt,
      long freshUntil,
      long ageThen,
      Set<String> surrogateKeys) {
    this.status = status;
    this.headers = headers;
    this.body = body;
    this.vary = vary;
    this.general = general;
    this.storedAt = storedAt;
    this.freshUntil = freshUntil;
    this.ageThen = ageThen;
    this.surrogateKeys = surrogateKeys;
  }

  public int status() {
    return status;
  }

  /** As the origin sent them; not to be changed. */
  public MultiMap headers() {
    return headers;
  }

  /** The body, in memory outside the heap; each caller gets a view of its own. */
  public ByteBuffer body() {
    return body.duplicate();
  }

  /** What it says about its reuse by anybody. */
  public CacheControl general() {
    return general;
  }

  /** Names of the request headers that chose it, in lower case. */
  public List<String> varies() {
    return vary.names();
  }

  /** How old it is by now, in seconds (RFC 9111, 4.2.3). */
  public long age(long now) {
    return ageThen + Math.max(0, now - storedAt) / 1_000_000_000L;
  }

  /** What the user makes of it, kept with it; two threads that come first at once both make it. */
  public T made(Function<Stored<T>, T> maker) {
    T present = made;
    if (present == null) {
      present = maker.apply(this);
      made = present;
    }
    return present;
  }

  /**
   * Whether it may be shown without asking again.
   *
   * @param now of the cache's clock
   */
  public boolean isFresh(long now) {
    return now - freshUntil < 0 && !isSoftlyPurged();
  }

  void keepBeside(long bytes) {
    beside = bytes;
  }

  Vary vary() {
    return vary;
  }

  @Override
  protected Set<String> surrogateKeys() {
    return surrogateKeys;
  }

  @Override
  protected long weight() {
    long bytes = OVERHEAD + body.capacity() + beside;
    for (var header : headers) {
      bytes += OVERHEAD_OF_A_NAME + 2L * (header.getKey().length() + header.getValue().length());
    }
    for (String key : surrogateKeys) {
      bytes += OVERHEAD_OF_A_NAME + 2L * key.length();
    }
    return bytes;
  }
}
