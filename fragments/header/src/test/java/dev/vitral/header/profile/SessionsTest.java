package dev.vitral.header.profile;

import static dev.vitral.header.People.PASSWORD;
import static dev.vitral.header.People.as;
import static dev.vitral.header.People.exchange;
import static dev.vitral.header.People.json;
import static dev.vitral.header.People.registered;
import static dev.vitral.header.People.session;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dev.vitral.header.HeaderStores;
import dev.vitral.stores.Stores;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(HeaderStores.class)
class SessionsTest {

  private static final String FIREFOX =
      "Mozilla/5.0 (X11; Linux x86_64; rv:144.0) Gecko/20100101 Firefox/144.0";

  private static String withFirefox(String handle) {
    return json(Map.of("username", handle, "password", PASSWORD))
        .header("User-Agent", FIREFOX)
        .post("/api/token")
        .path("token");
  }

  @Test
  void one_sees_where_one_is_logged_in_and_nothing_that_opens_a_session() {
    String handle = registered();
    String other = withFirefox(handle);
    String here = session(handle);
    session(registered());
    as(here)
        .get("/api/me/sessions")
        .then()
        .statusCode(200)
        .header("Cache-Control", "private, no-store")
        .body("sessions", hasSize(2))
        .body("sessions.findAll { it.current }", hasSize(1))
        .body("sessions.find { !it.current }.client", equalTo("Firefox · Linux"))
        .body(not(containsString(other)), not(containsString(here)));
    as(here)
        .get("/account/sessions")
        .then()
        .statusCode(200)
        .body(containsString("Firefox · Linux"), containsString("Esta sesión"))
        .body(not(containsString(other)));
    given().get("/api/me/sessions").then().statusCode(401);
    given().get("/account/sessions").then().statusCode(401);
  }

  @Test
  void one_ends_a_session_of_ones_own_and_nobody_elses() {
    String handle = registered();
    String other = withFirefox(handle);
    String here = session(handle);
    String id = as(here).get("/api/me/sessions").path("sessions.find { !it.current }.id");
    String stranger = session(registered());
    as(stranger).delete("/api/me/sessions/" + id).then().statusCode(404);
    exchange(other, "header").then().statusCode(200);
    as(here).delete("/api/me/sessions/" + id).then().statusCode(204);
    exchange(other, "header").then().statusCode(401);
    exchange(here, "header").then().statusCode(200);
    as(here).delete("/api/me/sessions/" + id).then().statusCode(404);
    as(here).post("/account/sessions/" + id + "/removal").then().statusCode(303);
  }

  @Test
  void all_others_end_at_once() {
    String handle = registered();
    List<String> others = List.of(session(handle), withFirefox(handle));
    String here = session(handle);
    as(here)
        .post("/account/sessions/removal")
        .then()
        .statusCode(303)
        .header("Location", "/account/sessions");
    assertThat(others).allMatch(other -> exchange(other, "header").statusCode() == 401);
    String again = session(handle);
    as(here).delete("/api/me/sessions").then().statusCode(204);
    exchange(again, "header").then().statusCode(401);
    exchange(here, "header").then().statusCode(200);
  }

  @Test
  void without_redis_the_page_says_that_it_cannot_know() {
    String session = session(registered());
    var asked = as(session);
    var json = as(session);
    Stores stores = Stores.throwaway();
    stores.kill("redis");
    try {
      asked.get("/account/sessions").then().statusCode(503).body(containsString("no está"));
      json.delete("/api/me/sessions").then().statusCode(503);
    } finally {
      stores.restart("redis");
    }
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> exchange(session, "header").then().statusCode(200));
  }
}
