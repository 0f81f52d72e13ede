package dev.vitral.shell.podlet;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitral.contract.Violation;
import dev.vitral.contract.manifest.ManifestCheck;
import dev.vitral.kit.manifest.Manifest;
import dev.vitral.shell.podlet.Podlet.Kind;
import dev.vitral.shell.podlet.Podlet.Place;
import dev.vitral.shell.registry.RegisteredFragment;
import dev.vitral.shell.registry.RegisteredPodlet;
import dev.vitral.shell.targets.Targets;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What becomes of a manifest of Podium's. */
class PodletReadingTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String WHOLE =
      """
      {"name": "latestNews", "version": "1.0.0", "content": "/", "fallback": "/fallback",
       "css": [{"value": "/static/news.css"}, {"value": "/print.css", "media": "print"}],
       "js": [{"value": "http://127.0.0.1:7100/static/news.js?v=1.2", "type": "module"},
              {"value": "/shadow.js", "strategy": "shadow-dom"}],
       "proxy": {"api": "/api/"}, "unknown": true}""";

  @Test
  void its_manifest_by_the_contract_passes_the_contract() throws Exception {
    Manifest manifest = read(WHOLE).manifest();

    assertThat(ManifestCheck.check("news", JSON.writeValueAsBytes(manifest))).isEmpty();
    assertThat(manifest.slots()).containsExactly(new Manifest.Slot("home.main", "content", 60));
    assertThat(manifest.include("content").orElseThrow().deadline()).isEqualTo("2s");
    assertThat(manifest.css()).hasSize(1);
    assertThat(manifest.js()).singleElement().matches(script -> script.value().endsWith(".mjs"));
  }

  @Test
  void paths_of_the_portal_lead_to_those_of_the_podlet() throws Exception {
    PodletReading.Result read = read(WHOLE);
    Podlet podlet = read.podlet();

    assertThat(podlet.at("/fragments/news/content")).contains(new Place(Kind.MARKUP, "/"));
    assertThat(podlet.at("/fragments/news/content/fallback"))
        .contains(new Place(Kind.MARKUP, "/fallback"));
    assertThat(podlet.at(read.manifest().css().get(0).value()))
        .contains(new Place(Kind.ASSET, "/static/news.css"));
    assertThat(podlet.at(read.manifest().js().get(0).value()))
        .contains(new Place(Kind.ASSET, "/static/news.js?v=1.2"));
    assertThat(podlet.at("/fragments/news/assets/static/paper.svg"))
        .contains(new Place(Kind.ASSET, "/static/paper.svg"));
    assertThat(podlet.at("/fragments/news/proxy/api")).contains(new Place(Kind.PROXY, "/api"));
    assertThat(podlet.at("/fragments/news/proxy/api/1/2"))
        .contains(new Place(Kind.PROXY, "/api/1/2"));
  }

  @Test
  void nothing_else_of_the_podlet_is_reached() throws Exception {
    Podlet podlet = read(WHOLE).podlet();
    for (String path :
        List.of("assets/fallback", "assets/manifest.json", "assets/api/1", "proxy/other", "x")) {
      assertThat(podlet.at("/fragments/news/" + path)).as(path).isEmpty();
    }
  }

  @Test
  void addresses_are_read_as_podiums_own_client_reads_them() throws Exception {
    Podlet podlet =
        read(
                "/news/manifest.json",
                """
                {"name": "news", "version": "1", "content": "/", "fallback": "fallback",
                 "proxy": [{"name": "api", "target": "/api"}]}""")
            .podlet();
    assertThat(podlet.content()).isEqualTo("/news");
    assertThat(podlet.fallback()).contains("/news/fallback");
    assertThat(podlet.proxies()).containsEntry("api", "/news/api");
  }

  @Test
  void another_version_has_other_names_of_its_assets() throws Exception {
    assertThat(read(WHOLE.replace("1.0.0", "1.0.1")).manifest().css())
        .doesNotContainAnyElementsOf(read(WHOLE).manifest().css());
  }

  @Test
  void what_lies_elsewhere_or_is_missing_is_a_violation() throws Exception {
    List<Violation> violations =
        read("{\"content\": \"/\", \"css\": [{\"value\": \"https://cdn.example/a.css\"}]}")
            .violations();
    assertThat(violations).extracting(Violation::subject).containsExactly("version", "css");
    assertThat(violations.get(1).sentence())
        .contains("https://cdn.example/a.css", "Serve it from the podlet");
  }

  private static PodletReading.Result read(String manifest) throws JsonProcessingException {
    return read("/manifest.json", manifest);
  }

  private static PodletReading.Result read(String path, String manifest)
      throws JsonProcessingException {
    RegisteredPodlet podlet =
        new RegisteredPodlet(
            path, List.of(new RegisteredPodlet.Place("home.main", 60)), "2s", 1, List.of());
    RegisteredFragment fragment =
        new RegisteredFragment(
            Targets.of("news", URI.create("http://127.0.0.1:7100")), 60, Optional.of(podlet), true);
    return new PodletReading(fragment, podlet, JSON.readValue(manifest, PodiumManifest.class))
        .read();
  }
}
