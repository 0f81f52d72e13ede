package dev.vitral.systemtests.podium;

import static dev.vitral.systemtests.portal.Eventually.answered;
import static dev.vitral.systemtests.portal.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vitral.systemtests.portal.PortalExtension;
import dev.vitral.systemtests.portal.RunningPortal;
import dev.vitral.systemtests.portal.Visitor;
import dev.vitral.systemtests.resilience.ShellBehindFaults;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An unmodified {@code @podium/layout} composes pages of the portal's includes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(PortalExtension.class)
class LayoutTest {

  private static final String BOARD = "/voting/leaderboard";
  private static final String LAST_BOARD = "Última clasificación conocida";

  private final RunningPortal portal;
  private final NodeProgram layout;
  private final Visitor reader = new Visitor(URI::create);

  LayoutTest(RunningPortal portal) throws Exception {
    this.portal = portal;
    this.layout = NodeProgram.start("layout.mjs", portal.url("").toString());
  }

  @AfterAll
  void stop() throws InterruptedException {
    layout.close();
  }

  static List<String> includes() {
    return RunningPortal.INCLUDES;
  }

  @ParameterizedTest
  @MethodSource("includes")
  void every_include_is_taken_with_its_styles(String include) {
    JsonNode got = answered(() -> taken(layout, "/" + include + "?locale=es"));
    assertThat(got.path("content").asText()).contains("data-fragment=\"" + include + "\"");
    String sheet = got.at("/css/0/value").asText();
    String fragment = include.substring(0, include.indexOf('/'));
    assertThat(sheet).startsWith(portal.url("/fragments/" + fragment + "/assets/").toString());
    assertThat(reader.get(sheet).statusCode()).isEqualTo(200);
  }

  @Test
  void the_language_is_that_of_the_layouts_context_or_of_the_manifests_address() {
    assertThat(language("?locale=es")).isEqualTo("es");
    assertThat(language("?locale=nb-NO")).isEqualTo("es");
    assertThat(language("?locale=en-US")).isEqualTo("en");
    assertThat(language("?locale=es&prefix=/en")).isEqualTo("en");
  }

  /** Of a link to the page of the board's contest. */
  private String language(String query) {
    String content = answered(() -> taken(layout, BOARD + query)).path("content").asText();
    assertThat(content).contains("/voting");
    return content.contains("\"/en/voting") ? "en" : "es";
  }

  @Test
  void what_the_manifest_names_stands_in_for_a_fragment_that_is_away(@TempDir Path directory)
      throws Exception {
    try (ShellBehindFaults shell =
        new ShellBehindFaults(
            portal, directory, List.of("voting"), "vitral.overload.enabled=false")) {
      eventually(() -> assertThat(shell.visit("/").page()).contains("voting/leaderboard"));
      try (NodeProgram guest = NodeProgram.start("layout.mjs", shell.url("").toString())) {
        JsonNode whole = answered(() -> taken(guest, BOARD));

        shell.spoil("voting", "down");
        JsonNode fallback = got(guest, BOARD);

        assertThat(fallback.path("headers")).isEmpty();
        assertThat(fallback.path("content").asText()).contains(LAST_BOARD);
        assertThat(whole.path("content").asText()).doesNotContain(LAST_BOARD);
        assertThat(fallback.path("css")).isEqualTo(whole.path("css"));
      }
    }
  }

  /** What the fragment itself answers; on a cold start it may be away for a moment. */
  private JsonNode taken(NodeProgram layout, String path) {
    JsonNode got = got(layout, path);
    assertThat(got.path("headers").path("podlet-version").asText()).isNotEmpty();
    return got;
  }

  private JsonNode got(NodeProgram layout, String path) {
    return reader.ask(layout.url(path));
  }
}
