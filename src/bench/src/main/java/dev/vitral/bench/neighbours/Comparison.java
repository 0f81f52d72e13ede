package dev.vitral.bench.neighbours;

import dev.vitral.bench.load.Median;
import java.util.ArrayList;
import java.util.List;

/** The others' p99 beside one fragment, quiet and flooded, run after run, in milliseconds. */
final class Comparison {

  /** By how much of itself it may move. */
  static final double ALLOWED = 1.25;

  private final List<Double> quiet = new ArrayList<>();
  private final List<Double> flooded = new ArrayList<>();

  void add(double quietMillis, double floodedMillis) {
    quiet.add(quietMillis);
    flooded.add(floodedMillis);
  }

  double quiet() {
    return Median.of(quiet);
  }

  double flooded() {
    return Median.of(flooded);
  }

  /** Flooded ÷ quiet, of the medians; 0 if nothing was measured. */
  double ratio() {
    return quiet() == 0 ? 0 : flooded() / quiet();
  }

  boolean holds() {
    return quiet() > 0 && ratio() <= ALLOWED;
  }
}
