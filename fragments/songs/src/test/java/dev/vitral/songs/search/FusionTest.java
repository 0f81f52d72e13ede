package dev.vitral.songs.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class FusionTest {

  @Test
  void what_both_rankings_know_comes_before_what_one_knows_better() {
    List<Fusion.Place> places =
        new Fusion(60).with(List.of("a", "b", "c"), 1).with(List.of("d", "c"), 1).places();
    assertThat(places).extracting(Fusion.Place::id).containsExactly("c", "a", "d", "b");
    assertThat(places.get(0).score()).isCloseTo(1.0 / 63 + 1.0 / 62, within(1e-12));
  }

  @Test
  void a_ranking_that_weighs_more_decides() {
    List<Fusion.Place> places =
        new Fusion(10).with(List.of("a"), 1).with(List.of("b"), 0.5).places();
    assertThat(places).extracting(Fusion.Place::id).containsExactly("a", "b");
  }

  @Test
  void a_marked_text_gives_the_line_with_most_different_matches_in_pieces() {
    String marked =
        "\uE000rain\uE001 and \uE000rain\uE001\nthe \uE000sea\uE001 <b> \uE000rain\uE001\nnothing";
    MatchedLine line = MatchedLine.best(marked).orElseThrow();
    assertThat(line.text()).isEqualTo("the sea <b> rain");
    assertThat(line.pieces())
        .containsExactly(
            new MatchedLine.Piece("the ", false),
            new MatchedLine.Piece("sea", true),
            new MatchedLine.Piece(" <b> ", false),
            new MatchedLine.Piece("rain", true));
    assertThat(MatchedLine.best("nothing marked")).isEmpty();
  }
}
