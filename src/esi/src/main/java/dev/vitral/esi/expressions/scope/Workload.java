package dev.vitral.esi.expressions.scope;

import dev.vitral.esi.EsiLimits;
import dev.vitral.esi.Limit;
import dev.vitral.esi.expressions.values.TextBuilder;

/**
 * What the evaluation of one page may cost. Once it is used up, every further expression is
 * undefined at once: markup can make much work of little text (loops in loops, functions that call
 * functions, assignments that double a value), and none of it may hold a thread or the memory.
 */
public final class Workload {

  private final int maxValueBytes;
  private long stepsLeft;

  /**
   * @param maxSteps of all expressions of the page together, see {@link Limit#STEPS}
   * @param maxValueBytes of one value, see {@link Limit#VALUE_BYTES}
   */
  public Workload(long maxSteps, int maxValueBytes) {
    this.stepsLeft = maxSteps;
    this.maxValueBytes = maxValueBytes;
  }

  /** What one page may cost. */
  public static Workload within(EsiLimits limits) {
    long valueBytes = Math.min(limits.of(Limit.VALUE_BYTES), Integer.MAX_VALUE);
    return new Workload(limits.of(Limit.STEPS), (int) valueBytes);
  }

  /** Counts steps; false if they were not all left. */
  public boolean spend(long steps) {
    stepsLeft = Math.max(-1, stepsLeft - steps);
    return !isExhausted();
  }

  public boolean isExhausted() {
    return stepsLeft < 0;
  }

  public int maxValueBytes() {
    return maxValueBytes;
  }

  /** For text that may become too long: it takes no more than a value may have. */
  public TextBuilder textBuilder() {
    return new TextBuilder(maxValueBytes);
  }
}
