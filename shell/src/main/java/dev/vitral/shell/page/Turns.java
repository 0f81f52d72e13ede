package dev.vitral.shell.page;

import dev.vitral.shell.cache.Unshared;
import dev.vitral.shell.page.Turn.End;
import dev.vitral.shell.reuse.Question.Same;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Pages that are being asked for: of equal questions at the same time one goes to the fragment, and
 * who waits looks into the cache again. Where an answer turns out to be for one alone, nobody waits
 * for another for a while. Safe for any thread.
 */
final class Turns {

  private final Vertx vertx;
  private final Duration longest;
  private final Map<Same, Turn> underWay = new ConcurrentHashMap<>();
  private final Unshared<Same> unshared = new Unshared<>(System::nanoTime);

  /**
   * @param longest how long anybody waits: whoever asks may read slowly
   */
  Turns(Vertx vertx, Duration longest) {
    this.vertx = vertx;
    this.longest = longest;
  }

  /**
   * Somebody else's turn, which is to be waited for.
   *
   * @param mine begins if nobody's is to be waited for
   */
  Optional<Turn> before(Same same, Turn mine) {
    if (unshared.contains(same)) {
      return Optional.empty();
    }
    Optional<Turn> before = Optional.ofNullable(underWay.putIfAbsent(same, mine));
    if (before.isEmpty()) {
      long timer = vertx.setTimer(longest.toMillis(), id -> mine.end(new End.Over()));
      mine.ended().onSuccess(end -> over(same, mine, timer));
    }
    return before;
  }

  /** It is for one alone. */
  void isUnshared(Same same) {
    unshared.add(same);
  }

  private void over(Same same, Turn turn, long timer) {
    vertx.cancelTimer(timer);
    underWay.remove(same, turn);
  }
}
