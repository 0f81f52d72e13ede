package dev.vitral.shell.waterfall;

import dev.vitral.shell.record.RecordedPart;
import java.time.Duration;
import java.util.Locale;

/**
 * A part of the answer: a line of words and below it a bar.
 *
 * @param y of the line's upper edge, in pixels
 * @param x where the bar begins, in percent
 * @param width of the bar, in percent
 * @param queued how much of that its wait for a turn took
 * @param millis how long it took
 */
public record Bar(
    String name,
    String rung,
    Kind kind,
    int y,
    String x,
    String width,
    String queued,
    String millis) {

  /** From one line of words to the next. */
  static final int HEIGHT = 44;

  private static final int BASELINE = 18;
  private static final int GAP = 24;
  private static final double THINNEST = 0.5;
  private static final double NANOS_IN_A_MILLI = 1e6;

  static Bar of(RecordedPart part, int y, Scale scale) {
    double width = Math.max(THINNEST, scale.percent(part.took()));
    double begins = Math.min(scale.percent(part.began()), 100 - width);
    Duration queued = part.queued().orElse(Duration.ZERO);
    return new Bar(
        part.name(),
        part.rung(),
        Kind.of(part),
        y,
        Scale.text(begins),
        Scale.text(width),
        Scale.text(Math.min(width, scale.percent(queued))),
        String.format(Locale.ROOT, "%.2f", part.took().toNanos() / NANOS_IN_A_MILLI));
  }

  /** Where its words stand. */
  public int baseline() {
    return y + BASELINE;
  }

  /** Where the bar's upper edge is. */
  public int top() {
    return y + GAP;
  }
}
