package dev.vitral.shell.cache;

import dev.vitral.shell.cache.store.Entry;
import io.vertx.core.MultiMap;
import java.nio.ByteBuffer;
import java.time.Duration;
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
  private final Policy policy;
  private final long storedAt;
  private final long freshUntil;
  private final Set<String> surrogateKeys;
  private volatile @Nullable T made;
  private volatile long beside;

  Stored(
      int status,
      MultiMap headers,
      ByteBuffer body,
      Vary vary,
      Policy policy,
      long storedAt,
      Set<String> surrogateKeys) {
    this.status = status;
    this.headers = headers;
    this.body = body;
    this.vary = vary;
    this.policy = policy;
    this.storedAt = storedAt;
    this.freshUntil = storedAt + policy.fresh().toNanos();
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
    return policy.general();
  }

  /** What may be done with it. */
  public Policy policy() {
    return policy;
  }

  /** Names of the request headers that chose it, in lower case. */
  public List<String> varies() {
    return vary.names();
  }

  /** How old it is by now, in seconds (RFC 9111, 4.2.3). */
  public long age(long now) {
    return policy.age().plus(resident(now)).toSeconds();
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

  /** How long it is fresh from now on; negative for how long it has been stale. */
  Duration left(long now) {
    Duration left = policy.fresh().minus(resident(now));
    return isSoftlyPurged() && !left.isNegative() ? Duration.ZERO : left;
  }

  Standing standing(long now, RequestControl visitor) {
    return visitor == RequestControl.NOTHING && isFresh(now)
        ? Standing.FRESH
        : Standing.of(policy, policy.age().plus(resident(now)), left(now), visitor);
  }

  /** How long it has been here (RFC 9111, 4.2.3). */
  private Duration resident(long now) {
    return Duration.ofNanos(Math.max(0, now - storedAt));
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
