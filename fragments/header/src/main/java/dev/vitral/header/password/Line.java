package dev.vitral.header.password;

import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A few threads, and a short line before them in which those come first who tried least. Who
 * guesses joins it only if nobody else waits: each that waits keeps a place of this service, which
 * others need.
 */
final class Line {

  private final PriorityBlockingQueue<Runnable> waiting = new PriorityBlockingQueue<>();
  private final ThreadPoolExecutor workers;
  private final int places;

  /**
   * @param places for those who wait
   */
  Line(int workers, int places) {
    AtomicInteger number = new AtomicInteger();
    this.workers =
        new ThreadPoolExecutor(
            workers,
            workers,
            1,
            TimeUnit.MINUTES,
            waiting,
            task -> new Thread(task, "password-hasher-" + number.incrementAndGet()));
    this.workers.allowCoreThreadTimeOut(true);
    this.places = places;
  }

  /**
   * Takes a place. If none is free the last in the line is cancelled, or what would be behind it is
   * refused.
   *
   * @throws RejectedExecutionException if there is no place, or the line is closed
   */
  synchronized void join(Work<?> work) {
    if (waiting.size() >= (work.isGuess() ? 1 : places)) {
      makeRoom(work);
    }
    workers.execute(work);
  }

  private void makeRoom(Work<?> work) {
    Optional<Work<?>> last =
        waiting.stream().<Work<?>>map(Work.class::cast).max(Comparator.naturalOrder());
    if (last.isPresent() && last.get().compareTo(work) > 0) {
      leave(last.get());
    } else {
      throw new RejectedExecutionException("Too many passwords are waiting");
    }
  }

  /** Gives a place back, and cancels what waited there. */
  void leave(Work<?> work) {
    workers.remove(work);
    work.cancel(true);
  }

  /** Nothing is worked at any more. */
  void close() {
    workers.shutdownNow();
  }
}
