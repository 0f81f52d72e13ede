package dev.vitral.shell.figures;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How long something took the last times. Two kilobytes, and two writes to record a time; whoever
 * wants to know sorts. Safe for any thread.
 */
final class LatestTimes {

  static final int KEPT = 512;

  private final AtomicIntegerArray micros = new AtomicIntegerArray(KEPT);
  private final AtomicLong recorded = new AtomicLong();

  void record(Duration took) {
    int slot = (int) (recorded.getAndIncrement() % KEPT);
    long time = TimeUnit.NANOSECONDS.toMicros(took.toNanos());
    micros.lazySet(slot, (int) Math.min(Integer.MAX_VALUE, time));
  }

  /** Their spread; empty before the first. */
  Optional<Spread> spread() {
    int known = (int) Math.min(KEPT, recorded.get());
    if (known == 0) {
      return Optional.empty();
    }
    int[] sorted = new int[known];
    Arrays.setAll(sorted, micros::get);
    Arrays.sort(sorted);
    return Optional.of(new Spread(atRank(sorted, 0.5), atRank(sorted, 0.99), known));
  }

  /** The least that so great a part of all does not exceed. */
  private static Duration atRank(int[] sorted, double part) {
    int rank = (int) Math.ceil(part * sorted.length);
    return Duration.of(sorted[rank - 1], ChronoUnit.MICROS);
  }
}
