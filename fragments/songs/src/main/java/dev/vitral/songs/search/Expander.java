package dev.vitral.songs.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Expands questions by themes: by those that their words ask for, and by those that they are near.
 * The vector moves towards them as in relevance feedback (Rocchio, 1971), with themes in the place
 * of judged songs.
 */
@ApplicationScoped
class Expander {

  /** What being near one theme and no other counts, where a word for one theme alone counts 1. */
  private static final double NEARNESS = 2;

  /** How far the question's vector moves, of length 1 itself, towards its themes in a language. */
  private static final double TOWARDS_EACH_TONGUE = 0.5;

  private final Thesaurus thesaurus;
  private final ThemeVectors vectors;

  Expander(Thesaurus thesaurus, ThemeVectors vectors) {
    this.thesaurus = thesaurus;
    this.vectors = vectors;
  }

  /**
   * A question expanded.
   *
   * @param vector the question's; without one its words alone tell the themes
   */
  Expansion expand(Question question, float @Nullable [] vector) {
    Map<Theme, Double> weights = thesaurus.cued(question);
    if (vector != null) {
      vectors
          .near(vector, question.tongue())
          .forEach((theme, share) -> weights.merge(theme, NEARNESS * share, Double::sum));
    }
    weights.replaceAll((theme, weight) -> Math.sqrt(weight));
    return new Expansion(
        thesaurus.essence(question), weights, vector == null ? null : moved(vector, weights));
  }

  private float[] moved(float[] vector, Map<Theme, Double> weights) {
    double all = weights.values().stream().mapToDouble(Double::doubleValue).sum();
    float[] moved = vector.clone();
    weights.forEach(
        (theme, weight) ->
            vectors
                .of(theme)
                .forEach(towards -> add(moved, towards, TOWARDS_EACH_TONGUE * weight / all)));
    return moved;
  }

  private static void add(float[] sum, float[] vector, double weight) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += (float) (weight * vector[i]);
    }
  }
}
