package dev.vitral.songs.search;

import dev.vitral.songs.song.Tongue;
import jakarta.enterprise.context.ApplicationScoped;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Everyday words by theme, in both languages: who asks for the sea means waves and boats too, and
 * {@code el mar}.
 */
@ApplicationScoped
class Thesaurus {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}'’]+");
  private static final Pattern APOSTROPHES = Pattern.compile("['’]");

  private final ThesaurusFile file = ThesaurusFile.read();
  private final Cues cues = new Cues(file.themes());

  List<Theme> themes() {
    return file.themes();
  }

  /** The question without words that say nothing about songs. */
  String essence(Question question) {
    List<String> said = new ArrayList<>();
    for (String word : BETWEEN_WORDS.split(question.text())) {
      if (!word.isEmpty() && !isFiller(plain(word), question.tongue())) {
        said.add(word);
      }
    }
    return said.isEmpty() ? question.text() : String.join(" ", said);
  }

  private boolean isFiller(String word, Tongue tongue) {
    return file.fillers().getOrDefault(tongue, Set.of()).contains(word);
  }

  /** The themes that words of the question ask for: a word of several counts little for each. */
  Map<Theme, Double> cued(Question question) {
    Map<Theme, Double> weights = new LinkedHashMap<>();
    for (String word : words(question)) {
      List<Theme> cued = cues.of(word, question.tongue());
      cued.forEach(theme -> weights.merge(theme, 1.0 / cued.size(), Double::sum));
    }
    return weights;
  }

  private Set<String> words(Question question) {
    Set<String> words = new LinkedHashSet<>();
    for (String word : BETWEEN_WORDS.split(question.text())) {
      for (String part : APOSTROPHES.split(plain(word))) {
        words.add(part);
      }
    }
    words.removeIf(word -> word.isEmpty() || isFiller(word, question.tongue()));
    return words;
  }

  private static String plain(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD)).replaceAll("");
  }
}
