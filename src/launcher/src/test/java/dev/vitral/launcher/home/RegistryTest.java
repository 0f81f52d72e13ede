package dev.vitral.launcher.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitral.launcher.Trouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Who is no fragment does not get into the shell's registry, where he would be in all others' way.
 */
class RegistryTest {

  @ParameterizedTest
  @ValueSource(strings = {"http://127.0.0.1:7001", "http://agenda.example/", "http://[::1]:7001"})
  void a_guest_is_at_a_host(String url) {
    assertThat(Registry.Fragment.guest("agenda", url, 60).url()).isEqualTo(url);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "agenda.example:7001",
        "https://agenda.example",
        "http://agenda.example/there",
        "http://me@agenda.example",
        "http://under_scored:7001"
      })
  void and_nowhere_else(String url) {
    assertThatThrownBy(() -> Registry.Fragment.guest("agenda", url, 60))
        .isInstanceOf(Trouble.class)
        .hasMessageContaining(url);
  }

  @Test
  void its_name_is_one_that_paths_and_classes_can_begin_with() {
    assertThatThrownBy(() -> Registry.Fragment.guest("Agenda", "http://127.0.0.1:7001", 60))
        .isInstanceOf(Trouble.class)
        .hasMessageContaining("Agenda");
  }
}
