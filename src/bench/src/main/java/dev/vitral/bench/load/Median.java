package dev.vitral.bench.load;

import java.util.List;

/** The middle one of several runs, which one odd run does not move. */
public final class Median {

  private Median() {}

  /** The middle one, or the mean of the middle two; 0 of none. */
  public static double of(List<Double> values) {
    if (values.isEmpty()) {
      return 0;
    }
    List<Double> sorted = values.stream().sorted().toList();
    int half = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(half)
        : (sorted.get(half - 1) + sorted.get(half)) / 2;
  }
}
