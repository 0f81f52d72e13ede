package dev.vitral.fuzz.targets;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;

/**
 * What an input may take: one second of one processor, so that a busy machine makes no difference.
 */
public final class TimeLimit {

  private static final Duration LONGEST = Duration.ofSeconds(1);
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private TimeLimit() {}

  /**
   * Runs the test on this thread.
   *
   * @return the processor time that it took
   */
  public static Duration watch(Runnable test) {
    long before = THREADS.getCurrentThreadCpuTime();
    test.run();
    Duration took = Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - before);
    Finding.unless(took.compareTo(LONGEST) <= 0, "it takes a second at most, not " + took);
    return took;
  }
}
