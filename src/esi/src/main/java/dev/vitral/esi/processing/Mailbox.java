package dev.vitral.esi.processing;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Runs tasks from any thread one after the other, on the executor behind it, holding no thread.
 * When all that are at hand have run, it runs one more: the one that looks at what they led to.
 */
final class Mailbox implements Executor {

  private final Executor executor;
  private final Runnable afterwards;
  private final Consumer<RuntimeException> onCrash;
  private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
  private final AtomicInteger waiting = new AtomicInteger();
  private final Queue<Runnable> following = new ArrayDeque<>();

  /**
   * @param onCrash is told, within the mailbox, of what a task threw
   */
  Mailbox(Executor executor, Runnable afterwards, Consumer<RuntimeException> onCrash) {
    this.executor = executor;
    this.afterwards = afterwards;
    this.onCrash = onCrash;
  }

  @Override
  public void execute(Runnable task) {
    tasks.add(task);
    if (waiting.getAndIncrement() == 0) {
      executor.execute(this::runAll);
    }
  }

  /**
   * Runs the task right after the one that runs now. To be called from within a task only: what
   * goes up a tree of any depth goes so, and not by one call within the other.
   */
  void follow(Runnable task) {
    following.add(task);
  }

  private void runAll() {
    int atHand;
    do {
      atHand = waiting.get();
      for (int i = 0; i < atHand; i++) {
        run(tasks.remove());
      }
      run(afterwards);
    } while (waiting.addAndGet(-atHand) > 0);
  }

  private void run(Runnable task) {
    Runnable next = task;
    while (next != null) {
      try {
        next.run();
      } catch (RuntimeException crash) {
        onCrash.accept(crash);
      }
      next = following.poll();
    }
  }
}
