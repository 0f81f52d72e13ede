package dev.vitral.shell.limits;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * So many at a time for each of those who take them. Remembers only who has one. Safe for any
 * thread.
 *
 * @param <W> who takes one
 */
public final class Places<W> {

  private final int most;
  private final Map<W, Integer> taken = new ConcurrentHashMap<>();

  public Places(int most) {
    this.most = most;
  }

  /**
   * Takes one.
   *
   * @return what gives it back, once; empty if all are taken
   */
  public Optional<Runnable> take(W who) {
    AtomicBoolean got = new AtomicBoolean();
    taken.compute(
        who,
        (taker, before) -> {
          int now = before == null ? 0 : before;
          got.set(now < most);
          return now < most ? Integer.valueOf(now + 1) : before;
        });
    return got.get() ? Optional.of(() -> giveBack(who, got)) : Optional.empty();
  }

  private void giveBack(W who, AtomicBoolean has) {
    if (has.compareAndSet(true, false)) {
      taken.computeIfPresent(who, (taker, before) -> before == 1 ? null : before - 1);
    }
  }
}
