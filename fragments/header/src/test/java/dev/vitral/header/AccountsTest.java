package dev.vitral.header;

import static dev.vitral.header.People.PASSWORD;
import static dev.vitral.header.People.as;
import static dev.vitral.header.People.exchange;
import static dev.vitral.header.People.json;
import static dev.vitral.header.People.logIn;
import static dev.vitral.header.People.newHandle;
import static dev.vitral.header.People.register;
import static dev.vitral.header.People.registered;
import static dev.vitral.header.People.session;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.vitral.header.session.SessionCookie;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(HeaderStores.class)
class AccountsTest {

  @Inject DataSource database;
  @Inject PoolThreads threads;

  @Test
  void an_account_is_made_and_its_owner_reads_it() {
    String handle = newHandle();
    json(Map.of("username", handle, "password", PASSWORD, "name", "Ana Ríos"))
        .post("/api/accounts")
        .then()
        .statusCode(201)
        .header("Location", "/api/me")
        .body("username", equalTo(handle), "name", equalTo("Ana Ríos"))
        .body("roles", equalTo(List.of("member")), "password", nullValue())
        .body("id", matchesPattern("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab].*"));
    as(session(handle))
        .get("/api/me")
        .then()
        .statusCode(200)
        .header("Cache-Control", "private, no-store")
        .body("username", equalTo(handle), "name", equalTo("Ana Ríos"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ab", "Ana", "ana rios", "-ana", "añá", "ana'--", "ana<b>", "ana\n"})
  void a_handle_of_another_form_is_refused(String handle) {
    register(handle, PASSWORD)
        .then()
        .statusCode(422)
        .contentType("application/problem+json")
        .body("errors", hasKey("username"), "errors", not(hasKey("password")));
  }

  @Test
  void bodies_that_cannot_be_read_are_refused_in_the_visitors_language() {
    register(newHandle(), "x".repeat(201)).then().statusCode(422);
    given().contentType("application/json").body("{").post("/api/accounts").then().statusCode(400);
    given().contentType("application/json").post("/api/accounts").then().statusCode(400);
    given().contentType("text/csv").body("a").post("/api/accounts").then().statusCode(415);
    json(Map.of())
        .header("vitral-locale", "en")
        .post("/api/accounts")
        .then()
        .statusCode(422)
        .body("errors.password", equalTo("At least 12 characters."));
  }

  @Test
  void of_two_registrations_at_once_one_is_made_and_one_is_a_conflict() {
    for (int round = 0; round < 3; round++) {
      String handle = newHandle();
      List<Integer> answers =
          Stream.of(PASSWORD, "otra contraseña larga")
              .map(said -> CompletableFuture.supplyAsync(() -> register(handle, said)))
              .toList()
              .stream()
              .map(CompletableFuture::join)
              .map(Response::statusCode)
              .sorted()
              .toList();
      assertThat(answers).containsExactly(201, 409);
    }
  }

  @Test
  void usernames_cannot_be_listed_and_no_foreign_origin_is_let_in() {
    for (String path : List.of("/api/accounts", "/api/accounts/", "/api/accounts?username=a")) {
      given()
          .header("Origin", "https://evil.example")
          .get(path)
          .then()
          .statusCode(405)
          .header("Access-Control-Allow-Origin", nullValue());
    }
    given().get("/api/accounts/ana").then().statusCode(404);
    given()
        .header("Origin", "https://evil.example")
        .header("Access-Control-Request-Method", "POST")
        .options("/api/accounts")
        .then()
        .header("Access-Control-Allow-Origin", nullValue());
  }

  @Test
  void a_log_in_gives_a_session_and_only_its_hash_is_kept() {
    String handle = registered();
    Response granted = logIn(handle, PASSWORD);
    granted
        .then()
        .statusCode(200)
        .header("Cache-Control", "no-store")
        .body("token", matchesPattern("[\\w-]{43}"), "expiresIn", notNullValue());
    exchange(granted.path("token"), "reviews")
        .then()
        .statusCode(200)
        .body("handle", equalTo(handle), "expiresIn", equalTo(60))
        .body("tokens", hasKey("reviews"));
  }

  @Test
  void an_unknown_handle_and_a_wrong_password_are_answered_alike() {
    String known = registered();
    String wrong = refused(logIn(known, "no es la contraseña"));
    String unknown = refused(logIn(newHandle(), "no es la contraseña"));
    assertThat(unknown).isEqualTo(wrong);
  }

  private static String refused(Response answer) {
    return answer.then().statusCode(401).body("token", nullValue()).extract().body().asString();
  }

  @Test
  void the_password_is_neither_kept_nor_merely_encoded() throws SQLException {
    String first = registered();
    String second = registered();
    assertThat(keptPassword(first))
        .startsWith("$argon2id$v=19$m=9216,t=4,p=1$")
        .isNotEqualTo(keptPassword(second));
  }

  private String keptPassword(String handle) throws SQLException {
    try (Connection connection = database.getConnection();
        var find = connection.prepareStatement("select password from account where handle = ?")) {
      find.setString(1, handle);
      ResultSet row = find.executeQuery();
      assertThat(row.next()).isTrue();
      return row.getString(1);
    }
  }

  @Test
  void who_logs_out_is_out() {
    String session = session(registered());
    as(session).delete("/api/token").then().statusCode(204);
    exchange(session, "header").then().statusCode(401);
    given().delete("/api/token").then().statusCode(401);
  }

  @Test
  void a_rename_changes_one_row_and_nothing_that_belongs_to_the_account() throws SQLException {
    String handle = registered();
    String session = session(handle);
    String wanted = newHandle();
    String id = as(session).get("/api/me").path("id");
    as(session)
        .contentType("application/json")
        .body(Map.of("username", wanted))
        .patch("/api/me")
        .then()
        .statusCode(200)
        .body("id", equalTo(id), "username", equalTo(wanted));
    exchange(session, "header").then().statusCode(200).body("handle", equalTo(wanted));
    logIn(handle, PASSWORD).then().statusCode(401);
    logIn(wanted, PASSWORD).then().statusCode(200);
    assertThat(keptPassword(wanted)).startsWith("$argon2id$");
  }

  @Test
  void a_rename_to_somebodys_or_to_no_handle_is_refused() {
    String taken = registered();
    String session = session(registered());
    rename(session, Map.of("username", taken)).then().statusCode(409);
    rename(session, Map.of("username", "No")).then().statusCode(422);
    rename(session, Map.of()).then().statusCode(422).body("errors", not(anEmptyMap()));
    given()
        .contentType("application/json")
        .body(Map.of("username", newHandle()))
        .patch("/api/me")
        .then()
        .statusCode(401);
  }

  private static Response rename(String session, Map<String, String> names) {
    return as(session).contentType("application/json").body(names).patch("/api/me");
  }

  @Test
  void a_wrong_current_password_changes_nothing() {
    String handle = registered();
    String session = session(handle);
    changePassword(session, "no es la contraseña", "una contraseña nueva")
        .then()
        .statusCode(403)
        .body("errors", hasKey("current"));
    logIn(handle, PASSWORD).then().statusCode(200);
    logIn(handle, "una contraseña nueva").then().statusCode(401);
    changePassword(session, PASSWORD, "corta").then().statusCode(422).body("errors", hasKey("new"));
  }

  @Test
  void a_new_password_ends_every_session_and_begins_another() {
    String handle = registered();
    String own = session(handle);
    String other = session(handle);
    Response changed = changePassword(own, PASSWORD, "una contraseña nueva");
    changed.then().statusCode(200).body("token", not(equalTo(own)));
    exchange(other, "header").then().statusCode(401);
    exchange(own, "header").then().statusCode(401);
    exchange(changed.path("token"), "header").then().statusCode(200);
    logIn(handle, PASSWORD).then().statusCode(401);
    logIn(handle, "una contraseña nueva").then().statusCode(200);
  }

  @Test
  void who_came_with_a_cookie_gets_another_one_and_no_token_to_read() {
    String session = session(registered());
    as(session)
        .cookie(SessionCookie.NAME, session)
        .contentType("application/json")
        .body(Map.of("current", PASSWORD, "new", "una contraseña nueva"))
        .put("/api/me/password")
        .then()
        .statusCode(204)
        .cookie(SessionCookie.NAME, not(equalTo(session)));
    exchange(session, "header").then().statusCode(401);
  }

  private static Response changePassword(String session, String current, String wanted) {
    return as(session)
        .contentType("application/json")
        .body(Map.of("current", current, "new", wanted))
        .put("/api/me/password");
  }

  @Test
  void what_is_written_into_a_name_is_kept_as_text() {
    for (String hostile :
        List.of(
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "<esi:include src=\"/fragments/voting/leaderboard\"/>",
            "$(HTTP_COOKIE{session})",
            "'; drop table account; --")) {
      json(Map.of("username", newHandle(), "password", PASSWORD, "name", hostile))
          .post("/api/accounts")
          .then()
          .statusCode(201)
          .contentType("application/json")
          .body("name", equalTo(hostile));
    }
    json(Map.of("username", newHandle(), "password", PASSWORD, "name", "a\u202Eb"))
        .post("/api/accounts")
        .then()
        .statusCode(422)
        .body("errors", hasKey("name"));
  }

  @Test
  void the_database_is_never_asked_on_the_event_loop() {
    String session = session(registered());
    as(session).get("/api/me").then().statusCode(200);
    assertThat(threads.names()).isNotEmpty().noneMatch(name -> name.contains("eventloop"));
  }
}
