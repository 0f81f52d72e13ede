package dev.vitral.songs.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitral.songs.SongsStores;
import dev.vitral.songs.embedding.Embedder;
import dev.vitral.songs.ingest.SampleCatalogue;
import dev.vitral.songs.song.Tongue;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/**
 * Forty questions that were written before the ranking was tuned, each with the themes of which a
 * song should come up. Prints how words alone, meaning alone and both fused do.
 */
@QuarkusTest
@QuarkusTestResource(SongsStores.class)
class RankingTest {

  private static final Path QUESTIONS = Path.of("src/test/resources/questions");
  private static final int FIRST = 3;
  private static final double WANTED = 0.85;

  @Inject Search search;
  @Inject SearchStore store;
  @Inject SearchConfig config;
  @Inject Embedder embedder;
  @Inject SampleCatalogue samples;
  @Inject ObjectMapper json;

  @Test
  void spanish_questions_are_answered_by_a_song_of_the_right_theme() throws IOException {
    assertThat(figures("es")).isGreaterThanOrEqualTo(WANTED);
  }

  @Test
  void english_questions_are_answered_by_a_song_of_the_right_theme() throws IOException {
    assertThat(figures("en")).isGreaterThanOrEqualTo(WANTED);
  }

  private double figures(String language) throws IOException {
    samples.await();
    Awaitility.await().until(embedder::isReady);
    Map<String, Set<String>> themes = themes();
    List<String> misses = new ArrayList<>();
    double words = share(language, themes, q -> ids(q, 0), new ArrayList<>());
    double meaning = share(language, themes, q -> ids(q, 1), new ArrayList<>());
    double fused = share(language, themes, this::fused, misses);
    System.out.printf(
        Locale.ROOT,
        "%nRight theme among the first %d, %s: words %.0f %%, meaning %.0f %%, fused %.0f %%%n",
        FIRST,
        language,
        100 * words,
        100 * meaning,
        100 * fused);
    misses.forEach(miss -> System.out.println("  missed: " + miss));
    return fused;
  }

  private double share(
      String language,
      Map<String, Set<String>> themes,
      Function<Question, List<String>> ranking,
      List<String> misses)
      throws IOException {
    JsonNode questions =
        json.readTree(QUESTIONS.resolve("questions-" + language + ".json").toFile());
    int right = 0;
    for (JsonNode asked : questions) {
      Set<String> wanted = new HashSet<>();
      asked.path("themes").forEach(theme -> wanted.add(theme.asText()));
      Question question =
          Question.of(
              asked.path("question").asText(),
              Filters.NONE,
              Locale.forLanguageTag(language),
              0,
              10);
      List<String> first = ranking.apply(question).stream().limit(FIRST).toList();
      boolean hit =
          first.stream()
              .anyMatch(
                  id -> themes.getOrDefault(id, Set.of()).stream().anyMatch(wanted::contains));
      right += hit ? 1 : 0;
      if (!hit) {
        misses.add(
            wanted
                + " "
                + question.text()
                + " -> "
                + first.stream().map(id -> id + themes.getOrDefault(id, Set.of())).toList());
      }
    }
    return (double) right / questions.size();
  }

  private List<String> fused(Question question) {
    return search.ask(question).hits().stream().map(Hit::id).toList();
  }

  private List<String> ids(Question question, int ranking) {
    float[] vector =
        embedder.embed(Embedder.Purpose.QUERY, List.of(question.text())).get(0).vector();
    return store.rankings(question, vector, config.depth()).get(ranking).ids();
  }

  private static Map<String, Set<String>> themes() throws IOException {
    Map<String, Set<String>> themes = new HashMap<>();
    for (Tongue tongue : Tongue.values()) {
      Path file = QUESTIONS.resolve("themes-" + tongue.tag() + ".csv");
      for (String line : Files.readAllLines(file)) {
        String[] parts = line.split(",", 2);
        themes.computeIfAbsent(parts[0], id -> new HashSet<>()).add(parts[1]);
      }
    }
    return themes;
  }
}
