package dev.vitral.shell.purge;

import dev.vitral.shell.cache.store.Purge;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Purges on their way to Kafka. Bounded: while Kafka is away for long the oldest are given up, and
 * the other shells' copies grow no older than their refresh.
 */
final class Outbox {

  private static final int MOST = 1_000;

  private final BlockingQueue<Purge> waiting = new LinkedBlockingQueue<>(MOST);

  void add(Purge purge) {
    while (!waiting.offer(purge)) {
      waiting.poll();
    }
  }

  /** All that waits, at least one. */
  List<Purge> take() throws InterruptedException {
    List<Purge> taken = new ArrayList<>();
    taken.add(waiting.take());
    waiting.drainTo(taken);
    return taken;
  }
}
