package dev.vitral.songs.search;

import dev.vitral.songs.embedding.Embedder;
import dev.vitral.songs.embedding.Embedding;
import dev.vitral.songs.embedding.EmbeddingException;
import dev.vitral.songs.song.Tongue;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Where the themes lie among the questions: the vectors of the words that songs about them use. */
@ApplicationScoped
class ThemeVectors {

  private static final Logger LOG = Logger.getLogger(ThemeVectors.class);

  /** Cosines of this model differ little: so much sharper are the shares made of them. */
  private static final double SHARPNESS = 150;

  private static final double LEAST_SHARE = 0.1;

  private final Thesaurus thesaurus;
  private final Embedder embedder;
  private volatile Map<Theme, Vectors> vectors = Map.of();

  ThemeVectors(Thesaurus thesaurus, Embedder embedder) {
    this.thesaurus = thesaurus;
    this.embedder = embedder;
  }

  boolean areReady() {
    return !vectors.isEmpty();
  }

  /** Embeds the themes once, as soon as the embedder can. */
  @Scheduled(
      every = "${vitral.songs.search.refresh}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void learn() {
    if (areReady() || !embedder.isReady()) {
      return;
    }
    try {
      Map<Theme, Vectors> learnt = new LinkedHashMap<>();
      thesaurus.themes().forEach(theme -> learnt.put(theme, embedded(theme)));
      vectors = learnt;
    } catch (EmbeddingException e) {
      LOG.debugf("The themes are embedded later: %s", e.getMessage());
    }
  }

  private Vectors embedded(Theme theme) {
    List<String> texts = List.of(theme.words(Tongue.ES), theme.words(Tongue.EN));
    List<Embedding> both = embedder.embed(Embedder.Purpose.QUERY, texts);
    return new Vectors(both.get(0).vector(), both.get(1).vector());
  }

  /**
   * The themes near a question with their shares, which sum to 1 at most; none before they are
   * known.
   */
  Map<Theme, Double> near(float[] question, Tongue tongue) {
    Map<Theme, Double> odds = new LinkedHashMap<>();
    vectors.forEach(
        (theme, vector) ->
            odds.put(theme, Math.exp(SHARPNESS * cosine(question, vector.of(tongue)))));
    double sum = odds.values().stream().mapToDouble(Double::doubleValue).sum();
    odds.replaceAll((theme, share) -> share / sum);
    odds.values().removeIf(share -> share < LEAST_SHARE);
    return odds;
  }

  private static double cosine(float[] a, float[] b) {
    double product = 0;
    for (int i = 0; i < a.length; i++) {
      product += a[i] * b[i];
    }
    return product;
  }

  /** A theme's vectors, one per language; none before they are known. */
  List<float[]> of(Theme theme) {
    return Optional.ofNullable(vectors.get(theme))
        .map(both -> List.of(both.es(), both.en()))
        .orElse(List.of());
  }

  /** A theme's vectors, each of length 1. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Vectors(float[] es, float[] en) {

    float[] of(Tongue tongue) {
      return tongue == Tongue.ES ? es : en;
    }
  }
}
