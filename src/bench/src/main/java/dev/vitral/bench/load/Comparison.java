package dev.vitral.bench.load;

import java.util.ArrayList;
import java.util.List;

/** A p99 without and beside a flood, round after round, in milliseconds. */
public final class Comparison {

  /** By how much of itself it may move. */
  public static final double ALLOWED = 1.25;

  private final List<Double> quiet = new ArrayList<>();
  private final List<Double> flooded = new ArrayList<>();

  public void add(double quietMillis, double floodedMillis) {
    quiet.add(quietMillis);
    flooded.add(floodedMillis);
  }

  public double quiet() {
    return Median.of(quiet);
  }

  public double flooded() {
    return Median.of(flooded);
  }

  /** Flooded ÷ quiet, of the medians; 0 if nothing was measured. */
  public double ratio() {
    return quiet() == 0 ? 0 : flooded() / quiet();
  }

  public boolean holds() {
    return quiet() > 0 && ratio() <= ALLOWED;
  }
}
