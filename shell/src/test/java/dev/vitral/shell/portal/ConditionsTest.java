package dev.vitral.shell.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.json.JsonObject;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Operators see on one page who has joined, who was refused and why, and who has left. */
@QuarkusTest
@TestProfile(AgendaScene.Alone.class)
class ConditionsTest extends AgendaScene {

  private static final String PATH = "/_vitral";

  @Test
  void who_was_refused_is_shown_with_the_reason_and_with_what_serves_meanwhile() throws Exception {
    AgendaPortal.AGENDA.serve(
        "2.0.0", Agenda.manifest("2.0.0").replace("[\"/agenda\"]", "[\"/agenda\",\"/account\"]"));
    offered();

    JsonObject agenda = agenda();
    Document page = page();

    assertThat(agenda.getString("state")).isEqualTo("refused");
    assertThat(agenda.getString("version")).isEqualTo("1.0.0");
    assertThat(agenda.getJsonObject("promotion").getString("version")).isEqualTo("1.0.0");
    assertThat(agenda.getJsonObject("refusal").encode()).contains("2.0.0", "belongs to header");
    assertThat(page.select("#fragment-agenda .notice").text())
        .contains("2.0.0", "belongs to header", "Sigue en servicio la versión 1.0.0");
    assertThat(page.select("#fragment-agenda h2").text()).contains("rechazado");

    AgendaPortal.AGENDA.keepItsWord("1.0.0");
    offered();

    assertThat(agenda().getString("state")).isEqualTo("serving");
    assertThat(page().select("#fragment-agenda .notice").text())
        .as("it is not forgotten")
        .contains("2.0.0");
  }

  @Test
  void who_has_said_nothing_yet_and_who_has_left_are_shown_as_such() throws Exception {
    AgendaPortal.register("{\"name\":\"nobody\",\"url\":\"http://127.0.0.1:9\",\"order\":70}");

    visitor.visitUntil(PATH, any -> isIn("agenda", "removed") && isIn("nobody", "unseen"));
    Document page = page();
    assertThat(page.select("#fragment-nobody").text()).contains("no visto");
    assertThat(page.select("#fragment-agenda").text()).contains("Se retiró del registro");

    AgendaPortal.register(AgendaPortal.agendaAt(AgendaPortal.AGENDA));

    visitor.visitUntil(PATH, any -> isIn("agenda", "serving") && isIn("nobody", "removed"));
  }

  @Test
  void a_registry_that_does_not_count_is_told_of() throws Exception {
    AgendaPortal.write("{\"fragments\":[");

    visitor.visitUntil(PATH, any -> all().containsKey("registry"));
    assertThat(page().select("main > .notice--error").text())
        .contains("sigue valiendo el anterior");
  }

  private boolean isIn(String fragment, String state) {
    return all().getJsonArray("fragments").stream()
        .map(JsonObject.class::cast)
        .anyMatch(
            one -> one.getString("name").equals(fragment) && one.getString("state").equals(state));
  }

  private JsonObject agenda() {
    return all().getJsonArray("fragments").stream()
        .map(JsonObject.class::cast)
        .filter(one -> one.getString("name").equals("agenda"))
        .findFirst()
        .orElseThrow();
  }

  private JsonObject all() {
    return new JsonObject(api(PATH).body());
  }

  private Document page() throws Exception {
    String who = "Bearer live-operator-" + UUID.randomUUID();
    return Jsoup.parse(visitor.visit(PATH, "Authorization", who).body());
  }
}
