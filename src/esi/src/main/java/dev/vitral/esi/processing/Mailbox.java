package dev.vitral.esi.processing;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Runs tasks from any thread one after the other, on the executor behind it, holding no thread. */
final class Mailbox implements Executor {

  private final Executor executor;
  private final Consumer<RuntimeException> onCrash;
  private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
  private final AtomicInteger waiting = new AtomicInteger();

  /**
   * @param onCrash is told, within the mailbox, of what a task threw
   */
  Mailbox(Executor executor, Consumer<RuntimeException> onCrash) {
    this.executor = executor;
    this.onCrash = onCrash;
  }

  @Override
  public void execute(Runnable task) {
    tasks.add(task);
    if (waiting.getAndIncrement() == 0) {
      executor.execute(this::runAll);
    }
  }

  private void runAll() {
    do {
      Runnable task = tasks.remove();
      try {
        task.run();
      } catch (RuntimeException crash) {
        onCrash.accept(crash);
      }
    } while (waiting.decrementAndGet() > 0);
  }
}
