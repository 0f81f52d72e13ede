package dev.vitral.shell.recent;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Answers of the last moments, those under way included: who asks meanwhile waits for the same
 * answer.
 *
 * @param <K> what is asked
 * @param <V> what is answered
 */
public final class Recent<K, V> {

  private final Map<K, Entry<V>> entries = new LinkedHashMap<>(16, 0.75f, true);
  private final int most;
  private final Function<V, Duration> lifetime;

  /**
   * @param most entries at a time; the longest unused goes first
   * @param lifetime how long an answer is good
   */
  public Recent(int most, Function<V, Duration> lifetime) {
    this.most = most;
    this.lifetime = lifetime;
  }

  /** The answer; asked for if none is at hand. A failure is shared too, but not kept. */
  public Future<V> get(K key, Supplier<Future<V>> ask) {
    Entry<V> asked = new Entry<>();
    synchronized (this) {
      Entry<V> known = entries.get(key);
      if (known != null && !known.isOver()) {
        return known.answer();
      }
      entries.put(key, asked);
      if (entries.size() > most) {
        entries.remove(entries.keySet().iterator().next());
      }
    }
    ask.get().onSuccess(value -> asked.settle(value, lifetime.apply(value))).onFailure(asked::fail);
    return asked.answer();
  }

  /** Forgets an answer, also one that is still to come. Returns what it was. */
  public synchronized Optional<V> forget(K key) {
    return Optional.ofNullable(entries.remove(key)).map(known -> known.answer().result());
  }

  /** Forgets all answers of a kind. */
  public synchronized void forgetIf(Predicate<V> kind) {
    entries.values().removeIf(entry -> entry.is(kind));
  }

  /** Forgets everything, also what is still to come. */
  public synchronized void forgetAll() {
    entries.clear();
  }

  private static final class Entry<V> {
    private final Promise<V> answer = Promise.promise();
    private volatile long until = System.nanoTime();

    Future<V> answer() {
      return answer.future();
    }

    void settle(V value, Duration good) {
      until = System.nanoTime() + good.toNanos();
      answer.complete(value);
    }

    void fail(Throwable cause) {
      answer.fail(cause);
    }

    boolean isOver() {
      return answer().isComplete() && System.nanoTime() - until >= 0;
    }

    boolean is(Predicate<V> kind) {
      V value = answer().result();
      return value != null && kind.test(value);
    }
  }
}
