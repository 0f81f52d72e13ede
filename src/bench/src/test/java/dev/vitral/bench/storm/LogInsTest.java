package dev.vitral.bench.storm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitral.bench.load.Ask;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LogInsTest {

  @Test
  void guesses_come_from_so_many_addresses_and_no_two_are_alike() {
    LogIns logIns = new LogIns(7, 3);
    Set<Ask> guesses = Stream.generate(logIns::wrong).limit(200).collect(Collectors.toSet());
    assertThat(guesses).hasSize(200);
    assertThat(guesses.stream().map(ask -> ask.headers().get("X-Forwarded-For")).distinct())
        .hasSize(3)
        .allMatch(address -> address.startsWith("198.18."));
  }

  @Test
  void a_network_has_no_more_addresses_than_it_has() {
    assertThatThrownBy(() -> new LogIns(7, 255)).hasMessageContaining("--addresses");
  }
}
