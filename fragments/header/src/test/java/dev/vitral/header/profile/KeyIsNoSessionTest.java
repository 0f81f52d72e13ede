package dev.vitral.header.profile;

import static dev.vitral.header.People.as;
import static dev.vitral.header.People.exchange;
import static dev.vitral.header.People.keyOf;
import static dev.vitral.header.People.session;
import static dev.vitral.header.People.wish;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.vitral.header.HeaderStores;
import dev.vitral.header.Staff;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** With a key one is known, and manages nothing of the account. */
@QuarkusTest
@QuarkusTestResource(HeaderStores.class)
class KeyIsNoSessionTest {

  @Inject Staff staff;

  /** A route of the manifest. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Route(String path, List<String> methods, String identity) {

    Stream<Door> doors() {
      return methods.stream()
          .map(method -> new Door(method, path.replace("*", UUID.randomUUID().toString())));
    }
  }

  private record Door(String method, String path) {

    boolean isOpenToKeys() {
      return method.equals("GET") && path.equals("/api/me");
    }

    String body() {
      return path.startsWith("/api/") ? "application/json" : "application/x-www-form-urlencoded";
    }
  }

  /** Those at which the manifest asks for identity. */
  private static List<Door> doors() {
    return given().get("/vitral.json").jsonPath().getList("routes", Route.class).stream()
        .filter(route -> route.identity().equals("required"))
        .flatMap(Route::doors)
        .toList();
  }

  @Test
  void every_door_that_asks_who_one_is_asks_for_a_session_but_the_profile() {
    String session = session(staff.editor());
    String key = keyOf(session);
    List<Door> doors = doors();
    assertThat(doors).hasSizeGreaterThan(25);
    for (Door door : doors) {
      int status =
          as(key).contentType(door.body()).request(door.method(), door.path()).statusCode();
      assertThat(status).as("%s", door).isEqualTo(door.isOpenToKeys() ? 200 : 403);
    }
    exchange(session, "header").then().statusCode(200);
    as(session).get("/api/me/keys").then().body("keys", hasSize(1));
  }

  @Test
  void a_program_gains_nothing_when_its_owner_runs_the_portal() {
    String editor = staff.editor();
    String key = keyOf(session(editor));
    as(session(staff.operator()))
        .contentType("application/json")
        .body(Map.of("role", "operator", "granted", true, "reason", "Guardia de verano"))
        .post("/api/roles/" + editor + "/changes")
        .then()
        .statusCode(200);
    assertThat(rolesIn(session(editor))).contains("editor", "operator");
    assertThat(rolesIn(key)).containsExactlyInAnyOrder("member", "editor");
  }

  private static List<String> rolesIn(String shown) {
    String token = exchange(shown, "shell").then().statusCode(200).extract().path("tokens.shell");
    String claims =
        new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8);
    return JsonPath.from(claims).getList("roles", String.class);
  }

  @Test
  void the_refusal_says_why_and_the_badge_knows_who_comes_with_a_key() {
    String editor = staff.editor();
    String key = keyOf(session(editor));
    as(key)
        .contentType("application/json")
        .body(wish("otra"))
        .post("/api/me/keys")
        .then()
        .statusCode(403)
        .contentType("application/problem+json")
        .header("WWW-Authenticate", equalTo("Bearer error=\"insufficient_scope\""))
        .body("detail", containsString("no basta una clave"));
    as(key)
        .header("vitral-locale", "en")
        .delete("/api/token")
        .then()
        .statusCode(403)
        .body("detail", containsString("not enough"));
    as(key)
        .get("/fragments/header/badge")
        .then()
        .statusCode(200)
        .body(containsString("header__person"));
  }
}
