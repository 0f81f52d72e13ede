package dev.vitral.header.login;

import static dev.vitral.header.People.PASSWORD;
import static dev.vitral.header.People.as;
import static dev.vitral.header.People.json;
import static dev.vitral.header.People.logIn;
import static dev.vitral.header.People.makeKey;
import static dev.vitral.header.People.newHandle;
import static dev.vitral.header.People.registered;
import static dev.vitral.header.People.session;
import static dev.vitral.header.People.wish;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vitral.contract.junit.LogLines;
import dev.vitral.header.Deeds;
import dev.vitral.header.HeaderStores;
import dev.vitral.header.Staff;
import dev.vitral.kit.audit.Audit;
import dev.vitral.kit.http.VitralHeaders;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is written down of those who log in, and of those who try to. */
@QuarkusTest
@QuarkusTestResource(HeaderStores.class)
class AuditedLoginTest {

  @Inject Staff staff;

  private static final String WRONG = "no es la contraseña";
  private static final String NEW = "otra contraseña larga";

  @Test
  void each_attempt_is_a_line_with_the_account_and_without_what_was_typed() {
    String handle = registered();
    String id = as(session(handle)).get("/api/me").path("id");
    try (LogLines lines = new LogLines(Audit.CATEGORY)) {
      logIn(handle, PASSWORD).then().statusCode(200);
      logIn(handle, WRONG).then().statusCode(401);
      logIn(newHandle(), WRONG).then().statusCode(401);

      assertThat(lines.all())
          .containsExactly(
              "logged in account=" + id + " address=- request=-",
              "refused a password account=" + id + " address=- request=-",
              "refused a password account=- address=- request=-");
    }
  }

  @Test
  void a_line_says_from_where() {
    try (LogLines lines = new LogLines(Audit.CATEGORY)) {
      json(Map.of("username", newHandle(), "password", WRONG))
          .header(VitralHeaders.CLIENT_ADDRESS, "192.0.2.9")
          .post("/api/token")
          .then()
          .statusCode(401);

      assertThat(lines.all()).singleElement().asString().contains(" address=192.0.2.9 ");
    }
  }

  @Test
  void too_many_attempts_are_a_line() {
    try (LogLines lines = new LogLines(Audit.CATEGORY)) {
      assertThat(IntStream.range(0, 100)).anyMatch(attempt -> asksForMail() == 429);

      assertThat(Deeds.in(lines)).containsOnly("refused too many attempts");
    }
  }

  private static int asksForMail() {
    return json(Map.of("email", "nobody@example.org"))
        .header(VitralHeaders.CLIENT_ADDRESS, "203.0.113.77")
        .post("/api/recoveries")
        .statusCode();
  }

  @Test
  void what_is_done_with_an_account_is_a_line_too() {
    try (LogLines lines = new LogLines(Audit.CATEGORY)) {
      String handle = registered();
      as(session(handle))
          .contentType("application/json")
          .body(Map.of("current", PASSWORD, "new", NEW))
          .put("/api/me/password")
          .then()
          .statusCode(200);
      String session = logIn(handle, NEW).path("token");
      delete(session, WRONG, 403);
      delete(session, NEW, 204);

      assertThat(Deeds.in(lines))
          .containsExactly(
              "made an account",
              "logged in",
              "gave the password again",
              "changed the password",
              "logged in",
              "refused a password",
              "gave the password again",
              "deleted the account");
    }
  }

  @Test
  void api_keys_that_are_made_and_revoked_are_lines_without_the_keys() {
    String session = session(staff.editor());
    try (LogLines lines = new LogLines(Audit.CATEGORY)) {
      Response made = makeKey(session, wish("copia nocturna"));
      as(session).delete("/api/me/keys/" + made.path("id")).then().statusCode(204);

      assertThat(Deeds.in(lines))
          .containsExactly("gave the password again", "made an API key", "revoked an API key");
      assertThat(lines.all()).noneMatch(line -> line.contains(made.<String>path("key")));
    }
  }

  private static void delete(String session, String password, int status) {
    as(session)
        .contentType("application/json")
        .body(Map.of("current", password))
        .post("/api/me/deletion")
        .then()
        .statusCode(status);
  }
}
