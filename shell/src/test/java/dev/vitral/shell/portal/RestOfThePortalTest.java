package dev.vitral.shell.portal;

import static dev.vitral.shell.portal.AgendaPortal.REST;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A site at {@code /} has what is nobody else's, and takes nothing from anybody. */
@QuarkusTest
@TestProfile(AgendaScene.Alone.class)
class RestOfThePortalTest extends AgendaScene {

  private static final String WORDS = "<h1>from behind</h1>";

  @BeforeEach
  void whatever_is_asked_of_it_it_has() {
    REST.otherwise(Origin.html(200, WORDS)).forget();
  }

  /** Others of this portal expect nothing of it. */
  @AfterEach
  void it_has_nothing_again() {
    REST.otherwise(Origin.html(404, "nothing here"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/elsewhere?page=2",
        "/en/elsewhere",
        "/agendas",
        "/static/vitral-0000000000.css",
        "/static",
        "/fragments/nobody/assets/nobody-0123456789.css",
        "/en/fragments/nobody/part"
      })
  void what_nobody_has_is_asked_there_as_it_is(String target) throws Exception {
    assertThat(visitor.visit(target).body()).isEqualTo(WORDS);
    assertThat(REST.nextTo(target).target()).isEqualTo(target);
  }

  @Test
  void writes_are_its_own_business_too() throws Exception {
    REST.otherwise(Origin.text(405, "text/plain", "read me", "Allow", "GET"));
    HttpResponse<String> answer =
        visitor.send("POST", "/elsewhere", "a=b", "Sec-Fetch-Site", "cross-site");
    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.body()).isEqualTo("read me");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/en/",
        "/agenda",
        "/en/agenda/nothing",
        "/static/vitral.css",
        "/fragments/agenda/nothing",
        "/fragments/manifests.json",
        "/vitral.json",
        "/robots.txt",
        "/_vitral/nothing"
      })
  void what_is_somebodys_stays_so(String target) throws Exception {
    assertThat(visitor.visit(target).body()).doesNotContain("from behind");
    assertThat(REST.timesAsked(target)).isZero();
  }
}
