package dev.vitral.shell.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;

/** The registry is a file that changes while the shell runs. */
@QuarkusTest
@TestProfile(AgendaScene.Alone.class)
class RegistryReloadTest extends AgendaScene {

  @Test
  void who_leaves_the_registry_leaves_the_portal_and_who_comes_back_joins_it() throws Exception {
    AgendaPortal.register();

    visitor.visitUntil("/agenda", page -> page.statusCode() == 404);
    assertThat(visitor.visit("/").body()).doesNotContain("agenda");
    assertThat(api(API + "/agenda").statusCode()).isEqualTo(404);

    AgendaPortal.register(AgendaPortal.agendaAt(AgendaPortal.AGENDA));

    visitor.visitUntil("/agenda", page -> page.statusCode() == 200);
    visitor.visitUntil("/", home -> home.body().contains(Agenda.words("1.0.0")));
  }

  @Test
  void who_moves_is_asked_elsewhere() throws Exception {
    try (Agenda moved = new Agenda()) {
      moved.keepItsWord("1.1.0");

      AgendaPortal.register(AgendaPortal.agendaAt(moved));

      visitor.visitUntil("/agenda", page -> page.body().contains(Agenda.words("1.1.0")));
      visitor.visitUntil("/", home -> home.body().contains(Agenda.words("1.1.0")));
    }
  }

  @Test
  void a_registry_that_is_none_does_not_count() throws Exception {
    AgendaPortal.write("{\"fragments\":[{\"name\":\"Agenda\"}]}");

    visitor.visitUntil(API, any -> refusal().contains("Agenda"));
    assertThat(visitor.visit("/").body()).contains(Agenda.words("1.0.0"));

    AgendaPortal.write("{\"fragments\":[null]}");
    visitor.visitUntil(API, any -> refusal().contains("null"));

    AgendaPortal.write("{\"fragments\":[");
    visitor.visitUntil(API, any -> refusal().contains("no JSON"));
    assertThat(visitor.visit("/agenda").statusCode()).isEqualTo(200);
  }

  private String refusal() {
    JsonObject said = new JsonObject(api(API).body());
    return said.containsKey("registry") ? said.getJsonObject("registry").getString("refusal") : "";
  }
}
