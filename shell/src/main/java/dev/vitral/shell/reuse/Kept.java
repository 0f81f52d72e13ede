package dev.vitral.shell.reuse;

import dev.vitral.shell.cache.CacheControl;
import dev.vitral.shell.cache.store.Entry;
import io.vertx.core.MultiMap;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An answer of a fragment that is kept. Immutable but for what its user made of it. */
public final class Kept extends Entry {

  /** What an entry costs beside its words, in bytes: objects, indexes. */
  private static final int OVERHEAD = 1_200;

  /** And each of its headers and keys. */
  private static final int OF_EACH = 128;

  private static final long SECOND = 1_000_000_000;

  private final String fragment;
  private final Answer answer;
  private final Said said;
  private final Lifetime lifetime;
  private final boolean mayBeStretched;
  private final boolean light;
  private final long since;
  private final Set<String> surrogateKeys;
  private volatile boolean failing;
  private volatile @Nullable Object made;

  /** What is kept as the answer to a question. */
  Kept(Question question, Answer answer, Lifetime lifetime, long since, Set<String> surrogateKeys) {
    this.fragment = question.key().owner();
    this.light = question.isLight();
    this.answer = answer;
    this.said = Said.of(answer.headers());
    this.lifetime = lifetime;
    this.mayBeStretched = !said.general().isNeverStale();
    this.since = since;
    this.surrogateKeys = surrogateKeys;
  }

  /** Whose answer it is. */
  public String fragment() {
    return fragment;
  }

  /** Whether its fragment was asked for less than all of it. */
  public boolean isLight() {
    return light;
  }

  public int status() {
    return answer.status();
  }

  /** As the fragment sent them; not to be changed. */
  public MultiMap headers() {
    return answer.headers();
  }

  /** What the ESI engine wants to know of the headers. */
  public Map<String, List<String>> engineHeaders() {
    return answer.engineHeaders();
  }

  /** Of a page what its head holds, empty for a part. */
  public String head() {
    return answer.head();
  }

  /** Of a page what its body holds. Each caller gets a view of its own. */
  public ByteBuffer body() {
    return answer.body().duplicate();
  }

  /** All of it. */
  public Answer answer() {
    return answer;
  }

  /** What a user makes of it, kept with it as long as it is what the user asks for. */
  public <M> M made(Class<M> kind, Predicate<M> fits, Supplier<M> maker) {
    Object present = made;
    if (kind.isInstance(present) && fits.test(kind.cast(present))) {
      return kind.cast(present);
    }
    M now = maker.get();
    made = now;
    return now;
  }

  /** Its fragment was asked again in vain: from now on it is stale. */
  void failed() {
    failing = true;
  }

  boolean isFresh(long now) {
    return isCurrent() && now - freshUntil() < 0;
  }

  /** Seconds since it was fresh, at least 1 if it is not. */
  long staleFor(long now) {
    return isFresh(now) ? 0 : Math.max(1, (now - freshUntil()) / SECOND);
  }

  /** When it is fresh no more, if nothing happens to it before. */
  long freshUntil() {
    return since + lifetime.fresh().toNanos();
  }

  /** How long it has been kept, in nanoseconds. */
  long age(long now) {
    return Math.max(0, now - since);
  }

  /** What was purged softly is only stale. */
  boolean mayBeRevalidated(long now) {
    return (isCurrent() || isSoftlyPurged())
        && !failing
        && !lifetime.whileRevalidate().isZero()
        && now - (since + lifetime.fresh().plus(lifetime.whileRevalidate()).toNanos()) < 0;
  }

  /**
   * Whether it counts as fresh a while longer.
   *
   * @param stretch the longest while; its own lifetime is another limit
   */
  boolean mayBeStretched(long now, Duration stretch) {
    return isCurrent() && now - (freshUntil() + stretched(stretch).toNanos()) < 0;
  }

  /** Until nobody has any use for it, however much there is to do. */
  Duration lasts(Duration longestStretch) {
    Duration stretched = lifetime.fresh().plus(stretched(longestStretch));
    return stretched.compareTo(lifetime.whole()) < 0 ? lifetime.whole() : stretched;
  }

  private Duration stretched(Duration stretch) {
    if (!mayBeStretched) {
      return Duration.ZERO;
    }
    return stretch.compareTo(lifetime.fresh()) < 0 ? stretch : lifetime.fresh();
  }

  boolean mayStandIn(long now) {
    return now - (since + lifetime.fresh().plus(lifetime.ifError()).toNanos()) < 0;
  }

  Said said(long now) {
    CacheControl general = said.general();
    return new Said(general, said.age() + age(now) / SECOND, said.varies());
  }

  @Override
  protected long weight() {
    long bytes = OVERHEAD + answer.body().remaining() + 4L * answer.head().length();
    for (var header : answer.headers()) {
      bytes += OF_EACH + 2L * (header.getKey().length() + header.getValue().length());
    }
    for (String key : surrogateKeys) {
      bytes += OF_EACH + 2L * key.length();
    }
    return bytes;
  }

  @Override
  protected Set<String> surrogateKeys() {
    return surrogateKeys;
  }
}
