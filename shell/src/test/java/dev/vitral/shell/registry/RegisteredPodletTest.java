package dev.vitral.shell.registry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RegisteredPodletTest {

  @Test
  void an_entry_says_where_a_podlets_manifest_is_and_what_that_does_not_say() {
    assertThat(
            podlet(
                """
                {"manifest": "/manifest.json", "deadline": "2s", "shed": 1, "cookies": ["n"],
                 "slots": [{"slot": "home.main", "order": 60}]}"""))
        .contains(
            new RegisteredPodlet(
                "/manifest.json",
                List.of(new RegisteredPodlet.Place("home.main", 60)),
                "2s",
                1,
                List.of("n")));
    assertThat(podlet("{\"manifest\": \"/m.json\"}")).isEqualTo(podlet("\"/m.json\""));
    assertThat(podlet("null")).isEmpty();
  }

  @Test
  void without_a_path_it_is_refused_in_words() {
    assertThatThrownBy(() -> podlet("\"manifest.json\""))
        .hasMessageContaining("'manifest.json'")
        .hasMessageContaining("such as /manifest.json");
    assertThatThrownBy(() -> podlet("{\"slots\": []}"))
        .hasMessageContaining("such as /manifest.json");
  }

  private static Optional<RegisteredPodlet> podlet(String podium) {
    String file =
        "{\"fragments\": [{\"name\": \"news\", \"url\": \"http://127.0.0.1:1\", \"podium\": %s}]}"
            .formatted(podium);
    return Listing.of(file.getBytes(UTF_8), new ObjectMapper()).registered().get(0).podlet();
  }
}
