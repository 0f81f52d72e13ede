package dev.vitral.bench.neighbours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RatesTest {

  @Test
  void a_rate_is_read_from_where_the_portal_reads_it() {
    Map<String, String> environment = Map.of("VITRAL_BULKHEAD_RATES_SONGS", "2");
    assertThat(Rates.of(environment, List.of("songs")).of("songs")).isEqualTo(2);
  }

  @Test
  void a_missing_rate_is_named() {
    assertThatThrownBy(() -> Rates.of(Map.of(), List.of("songs")))
        .hasMessageContaining("VITRAL_BULKHEAD_RATES_SONGS");
  }

  @Test
  void a_rate_of_nothing_is_no_rate() {
    Map<String, String> environment = Map.of("VITRAL_BULKHEAD_RATES_SONGS", "0");
    assertThatThrownBy(() -> Rates.of(environment, List.of("songs")))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
