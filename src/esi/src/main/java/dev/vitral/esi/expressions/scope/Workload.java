package dev.vitral.esi.expressions.scope;

import dev.vitral.esi.expressions.values.TextBuilder;
import dev.vitral.esi.expressions.values.Undefined;
import dev.vitral.esi.expressions.values.Value;

/**
 * What the evaluation of one page may cost. Once it is used up, every further expression is
 * undefined at once: markup can make much work of little text (loops in loops, functions that call
 * functions, assignments that double a value), and none of it may hold a thread or the memory.
 */
public final class Workload {

  /**
   * Steps unless told otherwise, 5 million: a quarter of a second. A step is one part of an
   * expression evaluated, one byte of a value produced or one instruction of a regular expression.
   */
  public static final long STEPS = 5_000_000;

  /** Bytes of one value unless told otherwise, 1 MiB. */
  public static final int VALUE_BYTES = 1 << 20;

  /** Levels of lists and dictionaries in each other; they are written recursively. */
  private static final int MAX_DEPTH = 32;

  private final int maxValueBytes;
  private long stepsLeft;

  /**
   * @param maxSteps steps of all expressions of the page together
   * @param maxValueBytes bytes of one value, those of all it holds included
   */
  public Workload(long maxSteps, int maxValueBytes) {
    this.stepsLeft = maxSteps;
    this.maxValueBytes = maxValueBytes;
  }

  public static Workload standard() {
    return new Workload(STEPS, VALUE_BYTES);
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

  /** That value, counted; undefined if it is too large or too deep or the work is used up. */
  public Value admit(Value value) {
    boolean admitted =
        value.size() <= maxValueBytes && value.depth() <= MAX_DEPTH && spend(value.size());
    return admitted ? value : Undefined.VALUE;
  }

  /** The text built; undefined if something did not fit. */
  public static Value built(TextBuilder text) {
    return text.isFull() ? Undefined.VALUE : text.build();
  }
}
