package dev.vitral.shell.limits;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/** So many at a time for each client. Remembers only who has one. Safe for any thread. */
final class Places {

  private final int most;
  private final Map<Client, Integer> taken = new ConcurrentHashMap<>();

  Places(int most) {
    this.most = most;
  }

  /**
   * Takes one.
   *
   * @return what gives it back, once; empty if all are taken
   */
  Optional<Runnable> take(Client client) {
    AtomicBoolean got = new AtomicBoolean();
    taken.compute(
        client,
        (who, before) -> {
          int now = before == null ? 0 : before;
          got.set(now < most);
          return now < most ? Integer.valueOf(now + 1) : before;
        });
    return got.get() ? Optional.of(() -> giveBack(client, got)) : Optional.empty();
  }

  private void giveBack(Client client, AtomicBoolean has) {
    if (has.compareAndSet(true, false)) {
      taken.computeIfPresent(client, (who, before) -> before == 1 ? null : before - 1);
    }
  }
}
