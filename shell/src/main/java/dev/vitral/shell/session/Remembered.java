package dev.vitral.shell.session;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The exchanges of the last moments, by session token, those under way included: who asks meanwhile
 * waits for the same answer.
 */
final class Remembered {

  private final Map<String, Entry> entries = new LinkedHashMap<>(16, 0.75f, true);
  private final int most;
  private final Function<Standing, Duration> lifetime;

  /**
   * @param most entries at a time; the longest unused goes first
   * @param lifetime how long an answer is good
   */
  Remembered(int most, Function<Standing, Duration> lifetime) {
    this.most = most;
    this.lifetime = lifetime;
  }

  /** The answer for a token; asked for if none is at hand. */
  Future<Standing> get(String token, Supplier<Future<Standing>> ask) {
    Entry asked = new Entry();
    synchronized (this) {
      Entry known = entries.get(token);
      if (known != null && !known.isOver()) {
        return known.answer();
      }
      entries.put(token, asked);
      if (entries.size() > most) {
        entries.remove(entries.keySet().iterator().next());
      }
    }
    ask.get().onSuccess(standing -> asked.settle(standing, lifetime.apply(standing)));
    return asked.answer();
  }

  /** Forgets a token, and all others of the same person. */
  synchronized void forget(String token) {
    Entry known = entries.remove(token);
    if (known != null && known.answer().result() instanceof Standing.Live live) {
      entries.values().removeIf(other -> other.isOf(live.handle()));
    }
  }

  private static final class Entry {
    private final Promise<Standing> answer = Promise.promise();
    private volatile long until;

    Future<Standing> answer() {
      return answer.future();
    }

    void settle(Standing standing, Duration good) {
      until = System.nanoTime() + good.toNanos();
      answer.complete(standing);
    }

    boolean isOver() {
      return answer().isComplete() && System.nanoTime() - until >= 0;
    }

    boolean isOf(String handle) {
      return answer().result() instanceof Standing.Live live && live.handle().equals(handle);
    }
  }
}
