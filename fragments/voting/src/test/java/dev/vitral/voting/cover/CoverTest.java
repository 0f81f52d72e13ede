package dev.vitral.voting.cover;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CoverTest {

  @Test
  void a_name_has_one_cover_and_another_name_another() {
    assertThat(Cover.of("telar")).isEqualTo(Cover.of("telar"));
    assertThat(Cover.of("telar")).isNotEqualTo(Cover.of("hilo-rojo"));
  }

  @Test
  void a_cover_fills_the_square_with_eighteen_panes() {
    assertThat(Cover.of("telar").panes()).hasSize(18);
  }
}
