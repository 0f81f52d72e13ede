package dev.vitral.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ComparisonTest {

  private final Comparison comparison = new Comparison();

  @Test
  void one_odd_round_does_not_decide() {
    comparison.add(10, 11);
    comparison.add(10, 900);
    comparison.add(12, 12);
    assertThat(comparison.quiet()).isEqualTo(10);
    assertThat(comparison.flooded()).isEqualTo(12);
    assertThat(comparison.holds()).isTrue();
  }

  @Test
  void more_than_a_quarter_is_too_much() {
    comparison.add(10, 12.6);
    assertThat(comparison.holds()).isFalse();
  }

  @Test
  void nothing_measured_proves_nothing() {
    assertThat(comparison.holds()).isFalse();
  }
}
