package dev.vitral.shell.waterfall;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;

/** Places moments of a request on a line, in percent of its length. */
final class Scale {

  private static final double ALL = 100;
  private static final int MOST_TICKS = 5;

  /** What half of "100 ms", and half of a few words, takes on the screen of a telephone. */
  private static final double SHORT_WORD = 8;

  private static final double LONG_WORD = 30;
  private static final int[] STEPS = {1, 2, 5, 10};
  private static final double NANOS_IN_A_MILLI = 1e6;

  private final long nanos;

  /**
   * @param whole the longest moment on it
   */
  Scale(Duration whole) {
    this.nanos = Math.max(1, whole.toNanos());
  }

  /** Where a moment is, or how long a time. */
  double percent(Duration moment) {
    return ALL * moment.toNanos() / nanos;
  }

  static String text(double percent) {
    return String.format(Locale.ROOT, "%.2f", Math.min(ALL, percent)) + "%";
  }

  /** Round moments from the beginning on, a handful. */
  List<Tick> ticks() {
    long step = step();
    return LongStream.rangeClosed(0, nanos / step)
        .mapToObj(n -> tick(n * step, SHORT_WORD))
        .toList();
  }

  /** The least of 1, 2, 5, 10, 20 … that needs no more than a handful. */
  private long step() {
    for (long power = 1; ; power *= 10) {
      for (int step : STEPS) {
        if (nanos / (step * power) < MOST_TICKS) {
          return step * power;
        }
      }
    }
  }

  /** A moment of its own, with words of its own. */
  Tick mark(Duration moment) {
    return tick(moment.toNanos(), LONG_WORD);
  }

  private Tick tick(long sinceStart, double room) {
    double at = percent(Duration.ofNanos(sinceStart));
    return new Tick(text(at), Anchor.at(at, room), millis(sinceStart));
  }

  /** Without zeros that say nothing. */
  private static String millis(long nanos) {
    String text = String.format(Locale.ROOT, "%.3f", nanos / NANOS_IN_A_MILLI);
    return text.replaceFirst("\\.?0+$", "");
  }
}
