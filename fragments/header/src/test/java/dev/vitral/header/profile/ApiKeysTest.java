package dev.vitral.header.profile;

import static dev.vitral.header.People.PASSWORD;
import static dev.vitral.header.People.as;
import static dev.vitral.header.People.exchange;
import static dev.vitral.header.People.json;
import static dev.vitral.header.People.keyOf;
import static dev.vitral.header.People.makeKey;
import static dev.vitral.header.People.registered;
import static dev.vitral.header.People.session;
import static dev.vitral.header.People.wish;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.vitral.header.HeaderStores;
import dev.vitral.header.Staff;
import dev.vitral.header.account.Database;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(HeaderStores.class)
class ApiKeysTest {

  private static final Map<String, Object> NAMED = wish("copia nocturna");

  @Inject Staff staff;
  @Inject Database database;

  @Test
  void an_editors_key_is_shown_once_and_opens_what_the_editor_may() {
    String editor = staff.editor();
    String session = session(editor);
    Response made = makeKey(session, NAMED);
    made.then()
        .statusCode(201)
        .header("Location", equalTo("/api/me/keys/" + made.path("id")))
        .header("Cache-Control", equalTo("private, no-store"))
        .body("key", matchesPattern("vk_[A-Za-z0-9_-]{43}"), "name", equalTo("copia nocturna"));
    String key = made.path("key");
    Duration good =
        Duration.between(Instant.parse(made.path("created")), Instant.parse(made.path("expires")));
    assertThat(good).isEqualTo(Duration.ofDays(90));
    as(session)
        .get("/api/me/keys")
        .then()
        .statusCode(200)
        .body("keys", hasSize(1), "keys[0].id", equalTo(made.path("id")))
        .body("keys[0].ending", equalTo(key.substring(key.length() - 4)))
        .body("keys[0].used", nullValue())
        .body(not(containsString(key)));
    exchange(key, "reviews", "header").then().statusCode(200).body("tokens", aMapWithSize(2));
    as(key)
        .get("/api/me")
        .then()
        .statusCode(200)
        .body("username", equalTo(editor), "roles", equalTo(List.of("member", "editor")));
    assertThat(kept(made.path("id"))).contains("copia nocturna").doesNotContain(key.substring(3));
  }

  private String kept(String id) {
    return asked("select k::text from api_key k where id = ?", id);
  }

  private String asked(String sql, String id) {
    return database.ask(
        sql,
        statement -> {
          statement.setObject(1, UUID.fromString(id));
          ResultSet row = statement.executeQuery();
          row.next();
          return String.valueOf(row.getString(1));
        });
  }

  @Test
  void who_is_no_editor_makes_none() {
    String member = session(registered());
    makeKey(member, NAMED)
        .then()
        .statusCode(403)
        .contentType("application/problem+json")
        .body("detail", containsString("redacción"));
    as(member).get("/api/me/keys").then().statusCode(200).body("keys", hasSize(0));
    json(NAMED).post("/api/me/keys").then().statusCode(401);
    given().get("/api/me/keys").then().statusCode(401);
    given().delete("/api/me/keys/" + UUID.randomUUID()).then().statusCode(401);
  }

  @Test
  void who_does_not_know_the_password_makes_none_of_somebody_s_session() {
    String session = session(staff.editor());
    for (String said : List.of("no es la contraseña", "", PASSWORD + " ")) {
      makeKey(session, Map.of("name", "robada", "current", said))
          .then()
          .statusCode(403)
          .contentType("application/problem+json")
          .body("errors", hasKey("current"), "errors", aMapWithSize(1));
    }
    makeKey(session, Map.of("name", "robada")).then().statusCode(403);
    as(session).get("/api/me/keys").then().statusCode(200).body("keys", hasSize(0));
  }

  @Test
  void a_key_has_a_name_and_ends_within_a_year() {
    String session = session(staff.editor());
    for (String name : List.of("", "  ", "x".repeat(61), "una\nlínea", "\u202Enada")) {
      makeKey(session, wish(name))
          .then()
          .statusCode(422)
          .body("errors", hasKey("name"), "errors", not(hasKey("expiresInDays")));
    }
    for (String days : List.of("-1", "0", "366", "1.9", "0.5", "1e9999", "4294967297", "1e-9999")) {
      as(session)
          .contentType("application/json")
          .body(
              "{\"name\":\"n\",\"expiresInDays\":%s,\"current\":\"%s\"}".formatted(days, PASSWORD))
          .post("/api/me/keys")
          .then()
          .statusCode(422)
          .contentType("application/problem+json")
          .body("errors", hasKey("expiresInDays"), "errors", aMapWithSize(1));
    }
    makeKey(session, lasting("n", "muchos")).then().statusCode(400);
    as(session).contentType("application/json").post("/api/me/keys").then().statusCode(400);
    as(session).contentType("text/csv").body("n").post("/api/me/keys").then().statusCode(415);
    makeKey(session, lasting("🎞️ " + "ñ".repeat(50), 365)).then().statusCode(201);
    makeKey(session, lasting("un día entero", 1.0)).then().statusCode(201);
  }

  private static Map<String, Object> lasting(String name, Object days) {
    return Map.of("name", name, "expiresInDays", days, "current", PASSWORD);
  }

  @Test
  void an_account_has_ten_at_most_even_if_they_are_made_at_once() {
    String session = session(staff.editor());
    List<String> keys = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      keys.add(keyOf(session));
    }
    List<Integer> answers =
        Stream.generate(() -> CompletableFuture.supplyAsync(() -> makeKey(session, NAMED)))
            .limit(4)
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .map(Response::statusCode)
            .sorted()
            .toList();
    assertThat(answers).containsExactly(201, 201, 409, 409);
    assertThat(keys).allMatch(key -> exchange(key, "reviews").statusCode() == 200);
    end(as(session).get("/api/me/keys").path("keys[9].id"));
    exchange(keys.get(0), "reviews").then().statusCode(401);
    as(session).get("/api/me/keys").then().body("keys", hasSize(9));
    makeKey(session, NAMED).then().statusCode(201);
    makeKey(session, NAMED).then().statusCode(409).body("detail", containsString("10"));
  }

  /** Its time is over. */
  private void end(String id) {
    asked(
        """
        update api_key set created_at = now() - interval '2 days', expires_at = now()
         where id = ? returning 'ended'
        """,
        id);
  }

  @Test
  void a_revoked_key_opens_nothing_and_only_its_owner_revokes_it() {
    String session = session(staff.editor());
    Response made = makeKey(session, NAMED);
    String path = "/api/me/keys/" + made.path("id");
    String key = made.path("key");
    as(session(staff.editor())).delete(path).then().statusCode(404);
    exchange(key, "reviews").then().statusCode(200);
    as(session).delete(path).then().statusCode(204);
    exchange(key, "reviews").then().statusCode(401);
    as(session).delete(path).then().statusCode(404);
    as(session).delete("/api/me/keys/ninguna").then().statusCode(404);
    as(session).get("/api/me/keys").then().body("keys", hasSize(0));
  }

  @Test
  void what_is_no_live_key_is_exchanged_for_nothing() {
    String key = keyOf(session(staff.editor()));
    String other = (key.endsWith("A") ? "B" : "A");
    exchange("vk_" + "A".repeat(43), "reviews").then().statusCode(401);
    exchange(key.substring(0, key.length() - 1) + other, "reviews").then().statusCode(401);
    exchange(key.substring(3), "reviews").then().statusCode(401);
    exchange(key + "A", "reviews").then().statusCode(401);
    exchange(key.toUpperCase(Locale.ROOT), "reviews").then().statusCode(401);
  }

  @Test
  void a_new_password_revokes_all_keys() {
    String session = session(staff.editor());
    List<String> keys = List.of(keyOf(session), keyOf(session));
    changePassword(as(session), "no es la contraseña").then().statusCode(403);
    exchange(keys.get(0), "reviews").then().statusCode(200);
    changePassword(as(session), PASSWORD).then().statusCode(200);
    assertThat(keys).allMatch(key -> exchange(key, "reviews").statusCode() == 401);
  }

  private static Response changePassword(RequestSpecification person, String current) {
    return person
        .contentType("application/json")
        .body(Map.of("current", current, "new", "una contraseña aún más larga"))
        .put("/api/me/password");
  }

  @Test
  void a_session_that_has_ended_makes_no_key_with_what_the_shell_has_in_hand() {
    String editor = staff.editor();
    String session = session(editor);
    RequestSpecification inHand = as(session).contentType("application/json").body(NAMED);
    as(session).delete("/api/token").then().statusCode(204);
    inHand.post("/api/me/keys").then().statusCode(401);
    String other = session(editor);
    RequestSpecification before = as(other).contentType("application/json").body(NAMED);
    changePassword(as(other), PASSWORD).then().statusCode(200);
    before.post("/api/me/keys").then().statusCode(401);
  }

  @Test
  void its_last_use_is_written_down_now_and_then() {
    String session = session(staff.editor());
    String key = keyOf(session);
    String id = as(session).get("/api/me/keys").path("keys[0].id");
    exchange(key, "reviews").then().statusCode(200);
    String first = lastUse(session);
    assertThat(first).isNotNull();
    exchange(key, "reviews").then().statusCode(200);
    assertThat(lastUse(session)).isEqualTo(first);
    asked(
        "update api_key set used_at = used_at - interval '6 minutes' where id = ? returning 'old'",
        id);
    exchange(key, "reviews").then().statusCode(200);
    assertThat(Instant.parse(lastUse(session))).isAfter(Instant.parse(first));
  }

  private static String lastUse(String session) {
    return as(session)
        .get("/api/me/keys")
        .then()
        .body("keys[0].used", notNullValue())
        .extract()
        .path("keys[0].used");
  }

  @Test
  void keys_are_taken_along_without_their_secret_and_end_with_the_account() {
    String session = session(staff.editor());
    String key = keyOf(session);
    as(session)
        .get("/api/me/export")
        .then()
        .statusCode(200)
        .body("apiKeys", hasSize(1), "apiKeys[0].name", equalTo("un programa"))
        .body("apiKeys[0]", hasKey("expiresAt"), "apiKeys[0]", not(hasKey("hash")))
        .body(not(containsString(key)));
    as(session)
        .contentType("application/json")
        .body(Map.of("current", PASSWORD))
        .post("/api/me/deletion")
        .then()
        .statusCode(204);
    exchange(key, "reviews").then().statusCode(401);
  }
}
