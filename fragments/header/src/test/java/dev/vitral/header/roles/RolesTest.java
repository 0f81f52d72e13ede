package dev.vitral.header.roles;

import static dev.vitral.header.People.as;
import static dev.vitral.header.People.exchange;
import static dev.vitral.header.People.newHandle;
import static dev.vitral.header.People.registered;
import static dev.vitral.header.People.session;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dev.vitral.header.HeaderStores;
import dev.vitral.header.Staff;
import dev.vitral.header.account.AccountStore;
import dev.vitral.header.account.Database;
import dev.vitral.header.account.UnavailableException;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(HeaderStores.class)
class RolesTest {

  @Inject Staff staff;
  @Inject Database database;
  @Inject AccountStore accounts;

  private static Response change(String session, String handle, String role, boolean granted) {
    return change(as(session), handle, role, granted);
  }

  private static Response change(
      RequestSpecification person, String handle, String role, boolean granted) {
    return person
        .contentType("application/json")
        .body(Map.of("role", role, "granted", granted, "reason", "Escribe muy bien"))
        .post("/api/roles/" + handle + "/changes");
  }

  @Test
  void a_role_is_granted_and_taken_and_both_stay_written() {
    String boss = staff.operator();
    String operator = session(boss);
    String handle = registered();
    change(operator, handle, "editor", true)
        .then()
        .statusCode(200)
        .body("roles", equalTo(List.of("member", "editor")), "changes", hasSize(1));
    as(session(handle)).get("/api/me").then().body("roles", equalTo(List.of("member", "editor")));
    change(operator, handle, "editor", true).then().statusCode(200).body("changes", hasSize(1));
    change(operator, handle, "editor", false)
        .then()
        .statusCode(200)
        .body("roles", equalTo(List.of("member")), "changes", hasSize(2))
        .body("changes[0].granted", equalTo(false), "changes[0].by", equalTo(boss))
        .body("changes[0].reason", equalTo("Escribe muy bien"));
    as(operator)
        .get("/api/roles")
        .then()
        .statusCode(200)
        .body("changes[0].username", equalTo(handle));
  }

  @Test
  void other_roles_end_every_session() {
    String handle = registered();
    String before = session(handle);
    change(session(staff.operator()), handle, "moderator", true).then().statusCode(200);
    exchange(before, "header").then().statusCode(401);
    exchange(session(handle), "header").then().statusCode(200);
  }

  @Test
  void nobody_but_operators_does_it() {
    String handle = registered();
    String member = session(handle);
    change(member, handle, "operator", true).then().statusCode(403);
    as(member).get("/api/roles").then().statusCode(403);
    as(member).get("/api/roles/" + handle).then().statusCode(403);
    as(member).get("/account/roles").then().statusCode(403);
    as(member).formParam("username", handle).post("/account/roles").then().statusCode(403);
    given().get("/api/roles/" + handle).then().statusCode(401);
  }

  @Test
  void nobody_changes_the_own_ones_so_that_an_operator_remains() {
    String one = staff.operator();
    String other = staff.operator();
    change(session(one), one, "operator", false)
        .then()
        .statusCode(422)
        .contentType("application/problem+json")
        .body("errors", hasKey("role"));
    RequestSpecification ofOne = as(session(one));
    RequestSpecification ofOther = as(session(other));
    CompletableFuture<Response> first =
        CompletableFuture.supplyAsync(() -> change(ofOne, other, "operator", false));
    CompletableFuture<Response> second =
        CompletableFuture.supplyAsync(() -> change(ofOther, one, "operator", false));
    assertThat(List.of(first.join().statusCode(), second.join().statusCode()))
        .containsOnlyOnce(200);
    assertThat(Stream.of(one, other).filter(RolesTest::runsThePortal)).hasSize(1);
  }

  private static boolean runsThePortal(String handle) {
    List<String> roles = as(session(handle)).get("/api/me").path("roles");
    return roles.contains("operator");
  }

  @ParameterizedTest
  @ValueSource(strings = {"member", "queen", ""})
  void what_is_no_role_to_grant_is_refused(String role) {
    change(session(staff.operator()), registered(), role, true)
        .then()
        .statusCode(422)
        .body("errors", hasKey("role"));
  }

  @Test
  void a_change_needs_somebody_and_a_reason() {
    String operator = session(staff.operator());
    change(operator, newHandle(), "editor", true).then().statusCode(404);
    as(operator)
        .contentType("application/json")
        .body(Map.of("role", "editor", "granted", true, "reason", " "))
        .post("/api/roles/" + registered() + "/changes")
        .then()
        .statusCode(422)
        .body("errors", hasKey("reason"));
    as(operator)
        .contentType("application/json")
        .post("/api/roles/" + registered() + "/changes")
        .then()
        .statusCode(400);
  }

  @Test
  void what_is_neither_granted_nor_taken_changes_nothing() {
    String operator = session(staff.operator());
    String handle = registered();
    change(operator, handle, "editor", true).then().statusCode(200);
    as(operator)
        .contentType("application/json")
        .body(Map.of("role", "editor", "reason", "Escribe muy bien"))
        .post("/api/roles/" + handle + "/changes")
        .then()
        .statusCode(422)
        .body("errors", hasKey("granted"));
    for (String change : List.of("", "Grant", "quitar")) {
      as(operator)
          .formParam("username", handle)
          .formParam("role", "editor")
          .formParam("change", change)
          .formParam("reason", "Escribe muy bien")
          .post("/account/roles")
          .then()
          .statusCode(400);
    }
    as(operator)
        .get("/api/roles/" + handle)
        .then()
        .body("roles", equalTo(List.of("member", "editor")), "changes", hasSize(1));
  }

  @Test
  void the_last_operator_is_known_as_such() {
    UUID operator = accounts.find(staff.operator()).orElseThrow().account().id();
    UUID member = accounts.find(registered()).orElseThrow().account().id();
    assertThatThrownBy(
            () ->
                database.transaction(
                    work -> {
                      assertThat(Operators.isLast(work, member)).isFalse();
                      retireAllBut(work, operator);
                      assertThat(Operators.isLast(work, operator)).isTrue();
                      throw new IllegalStateException("they all come back");
                    }))
        .hasMessage("they all come back");
  }

  private static void retireAllBut(Connection work, UUID operator) throws SQLException {
    try (PreparedStatement statement =
        work.prepareStatement(
            "delete from account_role where role = 'operator' and account <> ?")) {
      statement.setObject(1, operator);
      statement.executeUpdate();
    }
  }

  @Test
  void what_is_written_cannot_be_changed() {
    change(session(staff.operator()), registered(), "editor", true).then().statusCode(200);
    for (String tampering :
        List.of(
            "update role_change set reason = 'otro'",
            "delete from role_change",
            "truncate role_change")) {
      assertThatThrownBy(() -> database.ask(tampering, statement -> statement.executeUpdate()))
          .isInstanceOf(UnavailableException.class)
          .hasStackTraceContaining("what happened stays written");
    }
  }

  @Test
  void the_page_does_the_same_without_javascript() {
    String operator = session(staff.operator());
    String handle = registered();
    as(operator)
        .formParam("username", handle)
        .formParam("role", "moderator")
        .formParam("change", "grant")
        .formParam("reason", "<script>alert(1)</script>")
        .post("/account/roles")
        .then()
        .statusCode(303)
        .header("Location", "/account/roles?username=" + handle);
    as(operator)
        .header("vitral-locale", "en")
        .get("/account/roles?username=" + handle)
        .then()
        .statusCode(200)
        .body(containsString("granted to " + handle + ": Moderation"))
        .body(containsString("&lt;script&gt;"), not(containsString("<script>")));
    as(operator).get("/account/roles").then().statusCode(200).body(containsString(handle));
    as(operator)
        .get("/account/roles?username=" + newHandle())
        .then()
        .statusCode(404)
        .body(containsString("Nadie tiene"));
    as(operator)
        .formParam("username", handle)
        .formParam("role", "editor")
        .formParam("change", "grant")
        .post("/account/roles")
        .then()
        .statusCode(422)
        .body(containsString("motivo"));
  }
}
