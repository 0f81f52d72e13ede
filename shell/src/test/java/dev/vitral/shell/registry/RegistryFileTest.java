package dev.vitral.shell.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitral.shell.targets.Targets;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where fragments are to be had, as the registry says it. */
class RegistryFileTest {

  private static final URI A = URI.create("http://127.0.0.1:1");
  private static final URI B = URI.create("http://127.0.0.1:2");

  @Test
  void a_fragment_has_one_url_or_several() throws Exception {
    assertThat(targets("\"url\": \"" + A + "\"")).isEqualTo(Targets.of("songs", A));
    assertThat(targets("\"urls\": [\"%s\", \"%s\"]".formatted(A, B)))
        .isEqualTo(new Targets("songs", List.of(A, B)));
  }

  @Test
  void both_and_neither_are_refused_in_words() {
    assertThatThrownBy(() -> targets("\"url\": \"%s\", \"urls\": [\"%s\"]".formatted(A, B)))
        .hasMessageContaining("songs")
        .hasMessageContaining("\"urls\"");
    assertThatThrownBy(() -> targets("\"order\": 1")).hasMessageContaining("songs");
  }

  private static Targets targets(String where) throws JsonProcessingException {
    String line = "{\"name\": \"songs\", %s}".formatted(where);
    return new ObjectMapper().readValue(line, Listing.Entry.class).targets();
  }
}
