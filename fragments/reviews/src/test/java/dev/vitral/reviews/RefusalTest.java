package dev.vitral.reviews;

import static dev.vitral.reviews.Desk.as;
import static dev.vitral.reviews.Desk.editor;
import static dev.vitral.reviews.Desk.review;
import static dev.vitral.reviews.Desk.title;
import static dev.vitral.reviews.Desk.withToken;
import static dev.vitral.reviews.Desk.write;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.vitral.contract.junit.TestIssuer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is not written, and why. */
@QuarkusTest
@QuarkusTestResource(ReviewsStores.class)
class RefusalTest {

  private static final String PROBLEM = "application/problem+json";

  @Inject DataSource database;

  @BeforeEach
  void products() {
    Desk.products();
  }

  @Test
  void an_expired_forged_or_foreign_token_is_no_token() {
    TestIssuer issuer = TestIssuer.running();
    for (String token :
        List.of(
            issuer.expired("reviews", "ana", "editor"),
            issuer.forged("reviews", "ana", "editor"),
            issuer.token("prompts", "ana", "editor"),
            "nonsense")) {
      withToken(token)
          .body(review("x"))
          .post("/reviews")
          .then()
          .statusCode(401)
          .contentType(PROBLEM)
          .header("WWW-Authenticate", startsWith("Bearer"));
    }
    given()
        .contentType("application/json")
        .body(review("x"))
        .post("/reviews")
        .then()
        .statusCode(401);
  }

  @Test
  void a_member_writes_no_review_and_another_editor_changes_none() {
    as("eva").body(review("x")).post("/reviews").then().statusCode(403).contentType(PROBLEM);
    String place = write(review(title("Mía"))).header("Location");
    as("eva").get(place).then().statusCode(403);
    as("eva", "editor").get(place).then().statusCode(403);
    as("eva", "editor").body(review("Suya")).put(place).then().statusCode(403);
    as("eva", "editor").body(Map.of("title", "Suya")).patch(place).then().statusCode(403);
    as("eva", "editor").delete(place).then().statusCode(403);
    as("mod", "moderator").get(place).then().statusCode(200);
    as("mod", "moderator").body(Map.of("status", "withdrawn")).patch(place).then().statusCode(200);
  }

  @Test
  void who_changes_an_old_revision_is_told_so() {
    String place = write(review(title("Condición"))).header("Location");
    editor().body(Map.of("title", "Uno")).patch(place).then().statusCode(200);
    editor()
        .header("If-Match", "\"1\"")
        .body(Map.of("title", "Dos"))
        .patch(place)
        .then()
        .statusCode(412)
        .contentType(PROBLEM)
        .body("revision", equalTo(2));
    editor().header("If-Match", "\"1\"").delete(place).then().statusCode(412);
    editor()
        .header("If-Match", "*")
        .body(Map.of("title", "Dos"))
        .patch(place)
        .then()
        .statusCode(200);
  }

  @Test
  void what_is_wrong_is_said_field_by_field_in_the_visitors_language() {
    Map<String, Object> body = review("");
    body.put("scores", Map.of("image", 11, "handling", 9.25, "autofocus", "high"));
    body.put("pros", "uno");
    body.put("lang", "fr");
    body.put("content", "nul\u0000");
    body.put("product", "nobody");
    write(body)
        .then()
        .statusCode(422)
        .contentType(PROBLEM)
        .body("errors", hasKey("title"))
        .body("errors.'scores.image'", equalTo("Debe ser un número entre 0 y 10."))
        .body("errors", hasKey("scores.handling"))
        .body("errors", hasKey("scores.autofocus"))
        .body("errors.'scores.value'", equalTo("Falta este dato."))
        .body("errors", hasKey("pros"))
        .body("errors", hasKey("lang"))
        .body("errors", hasKey("content"));
    editor()
        .header("vitral-locale", "en")
        .body(review(title("x"), "product", "nobody"))
        .post("/reviews")
        .then()
        .statusCode(422)
        .body("errors.product", equalTo("We do not know that product."));
    write(review("x", "content", "a".repeat(20_001)))
        .then()
        .statusCode(422)
        .body("errors", hasKey("content"));
  }

  @Test
  void what_is_no_json_object_of_that_type_or_size_is_refused() {
    editor().body("{").post("/reviews").then().statusCode(400).contentType(PROBLEM);
    editor().body("[]").post("/reviews").then().statusCode(400).contentType(PROBLEM);
    editor().contentType("text/csv").body("a").post("/reviews").then().statusCode(415);
    editor()
        .body(review("x", "content", "a".repeat(70_000)))
        .post("/reviews")
        .then()
        .statusCode(413);
    given().options("/reviews").then().statusCode(204).header("Allow", containsString("POST"));
    given()
        .options("/reviews/" + UUID.randomUUID())
        .then()
        .statusCode(204)
        .header("Allow", containsString("PATCH"))
        .header("Accept-Patch", "application/merge-patch+json");
  }

  @Test
  void a_taken_address_or_an_impossible_change_of_state_is_a_conflict() {
    String slug = "direccion-" + UUID.randomUUID();
    Response created = write(review("Con dirección", "slug", slug));
    created.then().statusCode(201).body("slug", equalTo(slug));
    write(review("Otra", "slug", slug)).then().statusCode(409).body("field", equalTo("slug"));
    String place = created.header("Location");
    editor().body(Map.of("status", "draft")).patch(place).then().statusCode(409);
    editor().body(Map.of("slug", "nueva")).patch(place).then().statusCode(409);
    String same = title("Mismo título");
    String first = write(review(same)).path("slug");
    write(review(same)).then().statusCode(201).body("slug", equalTo(first + "-2"));
  }

  @Test
  void an_editor_who_writes_too_much_is_asked_to_wait() throws SQLException {
    int limit = 2000;
    for (String minute : List.of("now()", "now() + interval '1 minute'")) {
      try (Connection connection = database.getConnection();
          Statement insert = connection.createStatement()) {
        insert.execute(
            "insert into write_allowance values ('%s', date_trunc('minute', %s), %d)"
                .formatted(TestIssuer.idOf("hasty"), minute, limit));
      }
    }
    as("hasty", "editor")
        .body(review(title("Deprisa")))
        .post("/reviews")
        .then()
        .statusCode(429)
        .contentType(PROBLEM)
        .header("Retry-After", notNullValue())
        .body("limit", equalTo(limit));
  }
}
