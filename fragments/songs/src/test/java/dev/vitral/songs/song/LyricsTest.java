package dev.vitral.songs.song;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LyricsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"No lyrics available", "no lyrics available.", "[Instrumental]", "  ", "N/A"})
  void no_lyrics_available_is_no_lyrics(String written) {
    Lyrics lyrics = Lyrics.of(written);
    assertThat(lyrics.isEmpty()).isTrue();
    assertThat(lyrics.passages()).isEmpty();
  }

  @Test
  void words_that_begin_alike_are_lyrics() {
    assertThat(Lyrics.of("No lyrics available to me tonight").isEmpty()).isFalse();
  }

  @Test
  void long_lyrics_are_cut_into_passages_and_none_of_them_is_lost() {
    List<String> lines = IntStream.range(0, 61).mapToObj(i -> "line " + i).toList();
    List<String> passages = new Lyrics(String.join("\n", lines)).passages();
    assertThat(passages).hasSize(8).allMatch(passage -> passage.lines().count() <= 8);
    assertThat(passages.stream().flatMap(String::lines)).containsExactlyElementsOf(lines);
  }

  @Test
  void short_stanzas_go_together_and_a_refrain_counts_once() {
    String refrain = "la la\nla la la\nla";
    String text = "a\nb\n\nc\nd\n\n" + refrain + "\n\ne\nf\ng\n\n" + refrain;
    assertThat(new Lyrics(text).passages()).containsExactly("a\nb\nc\nd", refrain, "e\nf\ng");
  }

  @Test
  void line_ends_of_any_kind_are_line_ends() {
    assertThat(Lyrics.of("a\r\nb\rc").stanzas()).containsExactly(List.of("a", "b", "c"));
  }

  @Test
  void the_language_is_told_by_small_words() {
    assertThat(Tongue.of("the rain in the street", Tongue.ES)).isEqualTo(Tongue.EN);
    assertThat(Tongue.of("la lluvia en la calle", Tongue.EN)).isEqualTo(Tongue.ES);
    assertThat(Tongue.of("Xylo 7", Tongue.EN)).isEqualTo(Tongue.EN);
  }
}
