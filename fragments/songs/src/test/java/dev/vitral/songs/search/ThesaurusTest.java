package dev.vitral.songs.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitral.songs.song.Tongue;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ThesaurusTest {

  private static final int SHORTEST_STEM = 3;

  private final Thesaurus thesaurus = new Thesaurus();

  @Test
  void every_theme_has_words_to_ask_with_and_to_sing_in_both_languages() {
    assertThat(thesaurus.themes()).hasSize(30).extracting(Theme::name).doesNotHaveDuplicates();
    for (Theme theme : thesaurus.themes()) {
      assertThat(theme.asked().keySet()).as(theme.name()).containsExactly(Tongue.values());
      assertThat(theme.sung().keySet()).as(theme.name()).containsExactly(Tongue.values());
    }
  }

  @Test
  void no_stem_is_so_short_that_it_stands_for_anything() {
    assertThat(thesaurus.themes())
        .flatExtracting(theme -> theme.asked().values())
        .flatExtracting(words -> words)
        .filteredOn(word -> word.endsWith("*"))
        .allMatch(word -> word.length() > SHORTEST_STEM);
  }

  @Test
  void a_word_of_several_themes_counts_a_share_for_each() {
    assertThat(cued("¿Océanos?", "es")).isEqualTo(Map.of("sea", 1.0));
    assertThat(cued("salt", "en")).isEqualTo(Map.of("sea", 0.5, "cooking", 0.5));
    assertThat(cued("the guitar", "en")).isEmpty();
  }

  @Test
  void a_word_asks_in_its_own_language() {
    assertThat(cued("pan", "es")).isEqualTo(Map.of("cooking", 1.0));
    assertThat(cued("lluvia", "en")).isEmpty();
  }

  @Test
  void words_that_say_nothing_about_songs_are_left_out_unless_there_are_no_others() {
    assertThat(thesaurus.essence(asked("¿Hay alguna canción sobre el mar?", "es")))
        .isEqualTo("mar");
    assertThat(thesaurus.essence(asked("a song", "en"))).isEqualTo("a song");
  }

  private Map<String, Double> cued(String text, String language) {
    return thesaurus.cued(asked(text, language)).entrySet().stream()
        .collect(Collectors.toMap(entry -> entry.getKey().name(), Map.Entry::getValue));
  }

  private static Question asked(String text, String language) {
    return Question.of(text, Filters.NONE, Locale.forLanguageTag(language), 0, 10);
  }
}
