package dev.vitral.header.password;

import java.util.Comparator;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** One password to hash: who tried less comes first, else who came first. */
final class Work<T> extends FutureTask<T> implements Comparable<Work<?>> {

  private static final AtomicLong ARRIVALS = new AtomicLong();
  private static final Comparator<Work<?>> ORDER =
      Comparator.<Work<?>>comparingInt(work -> work.tries).thenComparingLong(work -> work.arrival);

  /** Several people of one address may log in at once, or one mistype it. */
  private static final int MISTAKES = 3;

  private final int tries;
  private final long arrival = ARRIVALS.incrementAndGet();
  private boolean isWrong;

  /**
   * @param tries how often it was tried lately
   */
  Work(Callable<T> hashing, int tries) {
    super(hashing);
    this.tries = tries;
  }

  /** Rests after a wrong password; who waits for it has his answer by then. */
  @Override
  public void run() {
    long begin = System.nanoTime();
    super.run();
    if (isWrong) {
      LockSupport.parkNanos(System.nanoTime() - begin);
    }
  }

  /** Whether it was tried oftener than by mistake. */
  boolean isGuess() {
    return tries > MISTAKES;
  }

  @Override
  protected void set(T result) {
    isWrong = Boolean.FALSE.equals(result);
    super.set(result);
  }

  @Override
  public int compareTo(Work<?> other) {
    return ORDER.compare(this, other);
  }
}
