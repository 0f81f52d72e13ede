package dev.vitral.shell.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who deploys learns what the shell will say of a build while the one before still runs. */
@QuarkusTest
@TestProfile(AgendaScene.Alone.class)
class CandidatesTest extends AgendaScene {

  private static final String OLD = "1.0.0";
  private static final String NEW = "2.0.0";

  @Test
  void a_build_that_would_be_refused_is_told_why_and_nothing_changes() throws Exception {
    try (Agenda candidate = new Agenda()) {
      candidate.serve(
          NEW, Agenda.manifest(NEW).replace("[\"/agenda\"]", "[\"/agenda\",\"/account\"]"));

      JsonObject found = examined(candidate);

      assertThat(found.getString("version")).isEqualTo(NEW);
      assertThat(found.getJsonArray("violations").encode())
          .contains("'/account' belongs to header");
      JsonObject standing = offered();
      assertThat(standing.getString("state")).isEqualTo("serving");
      assertThat(standing.getString("version")).isEqualTo(OLD);
      assertThat(visitor.visit("/").body()).contains(Agenda.words(OLD));
    }
  }

  @Test
  void a_build_is_examined_though_its_version_counts_already() throws Exception {
    try (Agenda candidate = new Agenda()) {
      assertThat(examined(candidate).getJsonArray("violations")).isEmpty();

      String heading = "<section data-fragment=\"agenda/today\"><h1>Agenda</h1></section>";
      candidate.origin.on(Agenda.INCLUDE, Origin.html(200, heading, "Cache-Control", Agenda.KEPT));

      JsonObject found = examined(candidate);
      assertThat(found.getString("version")).isEqualTo(OLD);
      assertThat(found.getJsonArray("violations").encode()).contains("h1");
    }
  }

  @Test
  void a_build_without_a_manifest_is_told_so() {
    try (Agenda candidate = new Agenda()) {
      for (Origin.Answer none :
          List.of(
              Origin.html(404, "nothing here"),
              Origin.text(200, "application/json", ""),
              Origin.text(200, "application/json", "{\"prefixes\":[null],\"version\":7}"))) {
        candidate.origin.on("/vitral.json", none);
        assertThat(examined(candidate).getJsonArray("violations")).isNotEmpty();
      }
    }
  }

  @Test
  void what_runs_is_examined_where_nothing_else_is_named() {
    JsonObject found = new JsonObject(api("POST", API + "/agenda/examination").body());

    assertThat(found.getString("version")).isEqualTo(OLD);
    assertThat(found.getJsonArray("violations")).isEmpty();
  }

  @Test
  void only_where_the_fragment_is_at_home_is_anybody_asked() {
    for (String place :
        List.of(
            "http://elsewhere.example:80",
            "https://127.0.0.1:443",
            "http://127.0.0.1",
            "http://127.0.0.1:65536",
            "http://127.0.0.1:1/vitral.json",
            "http://me@127.0.0.1:1",
            "nowhere at all")) {
      HttpResponse<String> refused =
          api("POST", API + "/agenda/examination?target=" + place.replace(" ", "%20"));
      assertThat(refused.statusCode()).as(place).isEqualTo(422);
      assertThat(refused.body()).contains("target");
    }
    assertThat(api("POST", API + "/nobody/examination").statusCode()).isEqualTo(404);
    assertThat(api("GET", API + "/agenda/examination").statusCode()).isEqualTo(405);
  }

  private JsonObject examined(Agenda candidate) {
    return new JsonObject(
        api("POST", API + "/agenda/examination?target=" + candidate.origin.url()).body());
  }
}
