package dev.vitral.kit.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ManifestTest {

  @ParameterizedTest
  @CsvSource({
    "/voting, /voting, true",
    "/voting, /votingx, false",
    "/voting, /voting/a, false",
    "/voting/*/votes, /voting/summer/votes, true",
    "/voting/*/votes, /voting/a/b/votes, false",
    "/voting/**, /voting/a/b, true",
  })
  void a_route_matches_whole_segments(String pattern, String path, boolean matches) {
    Route route = new Route(pattern, Route.Kind.PAGE, List.of(), null, Identity.NONE);
    assertThat(route.matches(path)).isEqualTo(matches);
  }

  @Test
  void one_path_may_be_declared_for_reading_and_for_writing() throws Exception {
    Manifest manifest =
        new ObjectMapper()
            .readValue(
                """
                {"name":"prompts","routes":[
                  {"path":"/api/prompts","methods":["GET"]},
                  {"path":"/api/prompts","methods":["POST"],"identity":"required"}]}""",
                Manifest.class);

    assertThat(manifest.route("/api/prompts", "HEAD").orElseThrow().identity())
        .isEqualTo(Identity.NONE);
    assertThat(manifest.route("/api/prompts", "POST").orElseThrow().identity())
        .isEqualTo(Identity.REQUIRED);
    assertThat(manifest.route("/api/prompts", "PUT").orElseThrow().methods())
        .containsExactly("GET");
  }

  @ParameterizedTest
  @CsvSource({"300ms, PT0.3S", "2s, PT2S"})
  void a_deadline_has_a_unit(String text, Duration expected) {
    assertThat(Durations.parse(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "300", "0ms", "-1s", "1h", "99999999s"})
  void a_deadline_without_unit_or_sense_is_refused(String text) {
    assertThatThrownBy(() -> Durations.parse(text)).hasMessageContaining("300ms");
  }
}
