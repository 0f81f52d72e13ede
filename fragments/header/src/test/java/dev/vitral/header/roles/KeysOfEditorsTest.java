package dev.vitral.header.roles;

import static dev.vitral.header.People.as;
import static dev.vitral.header.People.exchange;
import static dev.vitral.header.People.keyOf;
import static dev.vitral.header.People.makeKey;
import static dev.vitral.header.People.session;
import static dev.vitral.header.People.wish;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;

import dev.vitral.header.HeaderStores;
import dev.vitral.header.Staff;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** API keys end with the role that makes them, and with no other. */
@QuarkusTest
@QuarkusTestResource(HeaderStores.class)
class KeysOfEditorsTest {

  @Inject Staff staff;

  private String operator = "";

  @BeforeEach
  void somebody_runs_the_portal() {
    operator = session(staff.operator());
  }

  private void change(String handle, String role, boolean granted) {
    as(operator)
        .contentType("application/json")
        .body(Map.of("role", role, "granted", granted, "reason", "Cambia de tarea"))
        .post("/api/roles/" + handle + "/changes")
        .then()
        .statusCode(200);
  }

  @Test
  void keys_end_with_the_role_of_editor_and_do_not_come_back_with_it() {
    String editor = staff.editor();
    String session = session(editor);
    List<String> keys = List.of(keyOf(session), keyOf(session));
    String other = keyOf(session(staff.editor()));
    change(editor, "editor", false);
    assertThat(keys).allMatch(key -> exchange(key, "reviews").statusCode() == 401);
    exchange(other, "reviews").then().statusCode(200);
    String member = session(editor);
    as(member).get("/api/me/keys").then().statusCode(200).body("keys", hasSize(0));
    makeKey(member, wish("otra")).then().statusCode(403);
    change(editor, "editor", true);
    assertThat(keys).allMatch(key -> exchange(key, "reviews").statusCode() == 401);
    exchange(keyOf(session(editor)), "reviews").then().statusCode(200);
  }

  @Test
  void the_page_ends_them_too() {
    String editor = staff.editor();
    String key = keyOf(session(editor));
    as(operator)
        .formParam("username", editor)
        .formParam("role", "editor")
        .formParam("change", "take")
        .formParam("reason", "Deja la redacción")
        .post("/account/roles")
        .then()
        .statusCode(303);
    exchange(key, "reviews").then().statusCode(401);
  }

  @Test
  void other_roles_come_and_go_without_them() {
    String editor = staff.editor();
    String key = keyOf(session(editor));
    change(editor, "moderator", true);
    exchange(key, "reviews").then().statusCode(200);
    change(editor, "moderator", false);
    exchange(key, "reviews").then().statusCode(200);
  }

  @Test
  void a_key_that_is_made_while_the_role_is_taken_does_not_stay() {
    for (String editor : Stream.generate(staff::editor).limit(4).toList()) {
      RequestSpecification maker = as(session(editor)).contentType("application/json");
      CompletableFuture<Void> taken =
          CompletableFuture.runAsync(() -> change(editor, "editor", false));
      int made = maker.body(wish("al vuelo")).post("/api/me/keys").statusCode();
      taken.join();
      assertThat(made).isIn(201, 401, 403);
      as(session(editor)).get("/api/me/keys").then().statusCode(200).body("keys", hasSize(0));
    }
  }
}
