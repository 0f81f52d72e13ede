package dev.vitral.prompts;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PromptsStores.class)
class PublishingTest {

  private final Member ana = Member.unique("ana");
  private final Member leo = Member.unique("leo");

  @Test
  void a_published_prompt_is_where_its_location_says() {
    Response published =
        ana.sends(
                Map.of(
                    "prompt", "  Un vals para el bus nocturno ", "tags", List.of("#Noche", "bus")))
            .post("/api/prompts");
    published
        .then()
        .statusCode(201)
        .header("ETag", "\"1\"")
        .header("Vitral-Purge", containsString("prompt:"))
        .body("prompt", equalTo("Un vals para el bus nocturno"))
        .body("tags", equalTo(List.of("noche", "bus")))
        .body("lang", equalTo("es"));
    given()
        .get(published.header("Location"))
        .then()
        .statusCode(200)
        .header("ETag", "\"1\"")
        .header("Cache-Control", containsString("public"))
        .body("author.handle", equalTo(ana.handle()));
  }

  @Test
  void the_author_is_the_token_s_person_whatever_the_body_says() {
    String id =
        ana.sends(
                Map.of(
                    "prompt", "Algo mío",
                    "author", leo.handle(),
                    "username", leo.handle(),
                    "authorId", UUID.randomUUID().toString()))
            .post("/api/prompts?author=" + leo.handle())
            .then()
            .statusCode(201)
            .body("author.handle", equalTo(ana.handle()))
            .extract()
            .path("id");
    ana.asks().get("/api/me/prompts").then().body("items.id", hasItem(id));
    leo.asks()
        .get("/api/me/prompts?author=" + ana.handle())
        .then()
        .body("items.id", not(hasItem(id)));
  }

  @Test
  void nobody_publishes_without_a_token() {
    given()
        .contentType("application/json")
        .body(Map.of("prompt", "Anónimo"))
        .post("/api/prompts")
        .then()
        .statusCode(401)
        .header("WWW-Authenticate", containsString("Bearer"))
        .contentType("application/problem+json");
  }

  @Test
  void a_repeated_request_publishes_once() {
    Map<String, String> body = Map.of("prompt", "Una sola vez");
    String key = UUID.randomUUID().toString();
    String first = ana.sends(body).header("Idempotency-Key", key).post("/api/prompts").path("id");
    ana.sends(body)
        .header("Idempotency-Key", key)
        .post("/api/prompts")
        .then()
        .statusCode(201)
        .header("Location", "/api/prompts/" + first);
    ana.sends(Map.of("prompt", "Otra cosa"))
        .header("Idempotency-Key", key)
        .post("/api/prompts")
        .then()
        .statusCode(422);
    leo.sends(body)
        .header("Idempotency-Key", key)
        .post("/api/prompts")
        .then()
        .statusCode(201)
        .body("id", not(equalTo(first)));
    ana.asks().get("/api/me/prompts").then().body("items", hasSize(1));
    ana.sends(body)
        .header("Idempotency-Key", "con espacio")
        .post("/api/prompts")
        .then()
        .statusCode(400);
  }

  @Test
  void only_its_author_edits_a_prompt() {
    String id = ana.publishes("Mío");
    leo.sends(Map.of("prompt", "Robado")).put("/api/prompts/" + id).then().statusCode(403);
    leo.asks().get("/prompts/" + id + "/edition").then().statusCode(403);
    leo.asks()
        .formParam("prompt", "Robado")
        .formParam("version", 1)
        .post("/prompts/" + id + "/edition")
        .then()
        .statusCode(403);
    given().get("/api/prompts/" + id).then().body("prompt", equalTo("Mío"));
  }

  @Test
  void only_its_author_or_a_moderator_deletes_a_prompt() {
    String first = ana.publishes("Para quedarse");
    leo.asks().delete("/api/prompts/" + first).then().statusCode(403);
    leo.asks().post("/prompts/" + first + "/removal").then().statusCode(403);
    given().delete("/api/prompts/" + first).then().statusCode(401);
    given().get("/api/prompts/" + first).then().statusCode(200);
    ana.asks().delete("/api/prompts/" + first).then().statusCode(204);
    ana.asks().delete("/api/prompts/" + first).then().statusCode(404);
    String second = ana.publishes("Para la moderación");
    new Member("marta-mod", "member", "moderator")
        .asks()
        .delete("/api/prompts/" + second)
        .then()
        .statusCode(204);
    given().get("/api/prompts/" + second).then().statusCode(404);
  }

  @Test
  void an_edit_over_somebody_s_newer_text_is_refused_and_history_is_kept() {
    String id = ana.publishes("Primera");
    String url = "/api/prompts/" + id;
    ana.sends(Map.of("prompt", "Segunda"))
        .header("If-Match", "\"1\"")
        .put(url)
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("edited", equalTo(true));
    ana.sends(Map.of("prompt", "Tercera"))
        .header("If-Match", "\"1\"")
        .put(url)
        .then()
        .statusCode(412);
    ana.asks().header("If-Match", "\"1\"").delete(url).then().statusCode(412);
    ana.sends(Map.of("prompt", "Tercera"))
        .header("If-Match", "W/\"2\"")
        .put(url)
        .then()
        .statusCode(412);
    ana.asks()
        .formParam("prompt", "Con el formulario viejo")
        .formParam("version", 1)
        .post("/prompts/" + id + "/edition")
        .then()
        .statusCode(412)
        .body(containsString("Con el formulario viejo"));
    given()
        .get(url + "/versions")
        .then()
        .body("versions", hasSize(1))
        .body("versions[0].draft.text", equalTo("Primera"));
    given().get("/prompts/" + id + "/versions").then().body(containsString("Primera"));
  }

  @Test
  void what_does_not_do_is_told_field_by_field() {
    ana.sends(Map.of("prompt", " ", "tags", List.of("a b"), "lang", "fr"))
        .post("/api/prompts")
        .then()
        .statusCode(422)
        .contentType("application/problem+json")
        .body("errors", hasKey("prompt"))
        .body("errors", hasKey("tags"))
        .body("errors", hasKey("lang"));
    for (String wrong : List.of("x".repeat(501), "a\u0000b", "a\u0007b")) {
      ana.sends(Map.of("prompt", wrong)).post("/api/prompts").then().statusCode(422);
    }
    ana.sends(Map.of("prompt", "🎸".repeat(500))).post("/api/prompts").then().statusCode(201);
    ana.sends(Map.of("prompt", "a", "tags", List.of("a", "b", "c", "d", "e", "f")))
        .post("/api/prompts")
        .then()
        .statusCode(422);
    ana.sends("{").post("/api/prompts").then().statusCode(400);
    ana.asks().contentType("application/json").post("/api/prompts").then().statusCode(400);
    ana.asks().contentType("text/csv").body("a").post("/api/prompts").then().statusCode(415);
    ana.asks().patch("/api/prompts").then().statusCode(405);
    ana.sends(Map.of("prompt", "a".repeat(70_000))).post("/api/prompts").then().statusCode(413);
    given().get("/api/prompts/" + UUID.randomUUID()).then().statusCode(404);
    given().get("/api/prompts/7").then().statusCode(404);
  }

  @Test
  void a_form_that_needs_correcting_keeps_what_was_typed() {
    ana.asks()
        .header("vitral-locale", "en")
        .header("Accept", "text/html")
        .formParam("prompt", "")
        .formParam("tags", "rain, $$$")
        .post("/prompts")
        .then()
        .statusCode(422)
        .header("Vitral-Layout", "default")
        .body(containsString("value=\"rain, $$$\""), containsString("Each tag is one word"));
    String key = UUID.randomUUID().toString();
    String first = publishByForm(key);
    assertThat(first).startsWith("/prompts/").isEqualTo(publishByForm(key));
    ana.asks().get(first).then().statusCode(200).body(containsString("Desde el formulario"));
  }

  private String publishByForm(String key) {
    return ana.asks()
        .formParam("prompt", "Desde el formulario")
        .formParam("tags", "uno, dos")
        .formParam("key", key)
        .post("/prompts")
        .then()
        .statusCode(303)
        .extract()
        .header("Location");
  }

  @Test
  void a_deletion_asks_first_and_then_deletes() {
    String id = ana.publishes("Para borrar");
    ana.asks().get("/prompts/" + id + "/removal").then().body(containsString("Para borrar"));
    given().get("/prompts/" + id).then().statusCode(200);
    ana.asks()
        .post("/prompts/" + id + "/removal")
        .then()
        .statusCode(303)
        .header("Location", "/prompts/mine");
    given().get("/prompts/" + id).then().statusCode(404);
  }

  @Test
  void who_publishes_too_much_too_fast_is_asked_to_wait() {
    Member eager = Member.unique("prisa");
    for (int i = 0; i < 30; i++) {
      eager.publishes("Número " + i);
    }
    eager
        .sends(Map.of("prompt", "Una más"))
        .post("/api/prompts")
        .then()
        .statusCode(429)
        .header("Retry-After", equalTo("60"));
    eager
        .asks()
        .get("/api/me/prompts")
        .then()
        .body("items", hasSize(20))
        .body("items.author.handle", everyItem(equalTo(eager.handle())));
  }
}
