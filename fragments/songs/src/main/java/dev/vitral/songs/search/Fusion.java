package dev.vitral.songs.search;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reciprocal rank fusion (Cormack, Clarke and Büttcher, 2009): a place counts {@code weight /
 * (constant + place)}, so that scores of two scales need not be compared.
 */
final class Fusion {

  private final int constant;
  private final Map<String, Double> scores = new HashMap<>();

  Fusion(int constant) {
    this.constant = constant;
  }

  /** Adds a ranking, the best first. */
  Fusion with(Collection<String> ranking, double weight) {
    int place = 0;
    for (String id : ranking) {
      scores.merge(id, weight / (constant + ++place), Double::sum);
    }
    return this;
  }

  /** The fused ranking, the best first. */
  List<Place> places() {
    return scores.entrySet().stream()
        .map(entry -> new Place(entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparingDouble(Place::score).reversed().thenComparing(Place::id))
        .toList();
  }

  /** A song and its fused score. */
  record Place(String id, double score) {}
}
