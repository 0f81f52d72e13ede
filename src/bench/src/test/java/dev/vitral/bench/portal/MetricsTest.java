package dev.vitral.bench.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MetricsTest {

  @Test
  void values_are_found_by_the_beginning_of_their_name() {
    String text =
        "# HELP vitral_overload_level x\nvitral_overload_level 2.0\n"
            + "vitral_overload_shed_total{include=\"a/b\",level=\"1\"} 7.0\nother 1.0\n";
    assertThat(Metrics.beginning("vitral_overload", text))
        .containsEntry("vitral_overload_level", 2.0)
        .containsEntry("vitral_overload_shed_total{include=\"a/b\",level=\"1\"}", 7.0)
        .hasSize(2);
  }
}
