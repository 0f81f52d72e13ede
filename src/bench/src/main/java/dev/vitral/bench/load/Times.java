package dev.vitral.bench.load;

import java.time.Duration;
import org.HdrHistogram.Histogram;

/**
 * How long answers took, to three digits, from a microsecond to minutes. Not for several threads.
 */
public final class Times {

  private static final long LONGEST_MICROS = Duration.ofMinutes(10).toNanos() / 1_000;
  private static final int DIGITS = 3;

  private final Histogram micros = new Histogram(LONGEST_MICROS, DIGITS);

  public void add(Duration time) {
    micros.recordValue(Math.max(0, Math.min(time.toNanos() / 1_000, LONGEST_MICROS)));
  }

  /** Begins anew. */
  public void forget() {
    micros.reset();
  }

  public long count() {
    return micros.getTotalCount();
  }

  /**
   * The time within which this share of the answers came, in milliseconds; 0 without any answer.
   *
   * @param percent from 0 to 100
   */
  public double millis(double percent) {
    return micros.getTotalCount() == 0 ? 0 : micros.getValueAtPercentile(percent) / 1_000.0;
  }

  /** The longest, in milliseconds. */
  public double worst() {
    return millis(100);
  }
}
