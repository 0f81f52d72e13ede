package dev.vitral.reviews;

import static dev.vitral.reviews.Desk.as;
import static dev.vitral.reviews.Desk.editor;
import static dev.vitral.reviews.Desk.idOf;
import static dev.vitral.reviews.Desk.review;
import static dev.vitral.reviews.Desk.title;
import static dev.vitral.reviews.Desk.write;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.vitral.contract.junit.TestIssuer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ReviewsStores.class)
class WritingTest {

  @BeforeEach
  void products() {
    Desk.products();
  }

  @Test
  void a_review_is_created_with_place_and_tag_and_shown_to_everybody() {
    String title = title("La cámara del barrio");
    Response created = write(review(title));
    created
        .then()
        .statusCode(201)
        .header("Location", startsWith("/reviews/"))
        .header("ETag", "\"1\"")
        .header("Vitral-Purge", containsString("reviews review:"))
        .body("url", startsWith("/content/la-camara-del-barrio-"));
    String slug = created.path("slug");
    Desk.awaitShown(slug);
    given()
        .get("/content/" + slug)
        .then()
        .contentType("application/json")
        .body("title", equalTo(title), "author.handle", equalTo("ana"));
    given()
        .get("/fragments/reviews/latest")
        .then()
        .statusCode(200)
        .body(containsString(title), containsString("data-fragment=\"reviews/latest\""));
  }

  @Test
  void the_author_is_the_person_of_the_token_whatever_the_client_says() {
    Map<String, Object> body = review(title("Autoría"), "author", Map.of("handle", "mallory"));
    body.put("author_id", UUID.randomUUID().toString());
    editor()
        .get(write(body).header("Location"))
        .then()
        .body("author.handle", equalTo("ana"))
        .body("author.id", equalTo(TestIssuer.idOf("ana").toString()));
  }

  @Test
  void put_patch_and_delete_never_answer_201() {
    Response created = write(review(title("Corregida")));
    String place = created.header("Location");
    String slug = created.path("slug");
    editor()
        .header("If-Match", "\"1\"")
        .body(review("Otro título"))
        .put(place)
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"")
        .header("Vitral-Purge", "reviews review:" + slug + " product:" + Desk.CAMERA)
        .body("title", equalTo("Otro título"), "slug", equalTo(slug), "revision", equalTo(2));
    editor()
        .contentType("application/merge-patch+json")
        .body(Map.of("summary", "Nuevo resumen", "scores", Map.of("value", 9.5)))
        .patch(place)
        .then()
        .statusCode(200)
        .body("summary", equalTo("Nuevo resumen"), "scores.value", equalTo(9.5f))
        .body("title", equalTo("Otro título"), "scores.image", equalTo(8.5f));
    editor().delete(place).then().statusCode(204);
    editor().get(place).then().statusCode(404);
    editor().body(review("x")).put(place).then().statusCode(404);
    Desk.awaitContent(slug, 404);
  }

  @Test
  void a_key_sent_again_gives_the_same_review_and_with_other_content_none() {
    String key = UUID.randomUUID().toString();
    Map<String, Object> body = review(title("Una vez"));
    Response first = editor().header("Idempotency-Key", key).body(body).post("/reviews");
    Response second = editor().header("Idempotency-Key", key).body(body).post("/reviews");
    second
        .then()
        .statusCode(201)
        .header("Location", first.header("Location"))
        .header("ETag", first.header("ETag"))
        .body(equalTo(first.asString()));
    editor()
        .header("Idempotency-Key", key)
        .body(review("Otra"))
        .post("/reviews")
        .then()
        .statusCode(422)
        .body("field", equalTo("Idempotency-Key"));
    as("eva", "editor")
        .header("Idempotency-Key", key)
        .body(body)
        .post("/reviews")
        .then()
        .statusCode(201);
    editor().header("Idempotency-Key", "ñ").body(body).post("/reviews").then().statusCode(400);
  }

  @Test
  void every_review_has_an_author_a_slug_a_status_and_times_with_a_zone() {
    Response created = write(review(title("Señas"), "status", "draft"));
    String zoned = "\\d{4}-\\d\\d-\\d\\dT.*Z";
    editor()
        .get(created.header("Location"))
        .then()
        .body("author.id", notNullValue(), "author.name", notNullValue())
        .body("slug", startsWith("senas-"), "status", equalTo("draft"), "lang", equalTo("es"))
        .body("createdAt", matchesPattern(zoned), "updatedAt", matchesPattern(zoned));
    editor()
        .body(Map.of("status", "published"))
        .patch(created.header("Location"))
        .then()
        .body("publishedAt", matchesPattern(zoned));
  }

  @Test
  void a_draft_is_for_its_author_and_a_withdrawn_review_for_nobody_else() {
    Response created = write(review(title("Borrador"), "status", "draft"));
    String slug = created.path("slug");
    String after = Desk.published(review(title("Después")));
    given().get("/content/" + slug).then().statusCode(404);
    editor().body(Map.of("status", "published")).patch(created.header("Location"));
    Desk.awaitShown(slug);
    editor().body(Map.of("status", "withdrawn")).patch(created.header("Location"));
    Desk.awaitContent(slug, 404);
    given().get("/content/" + after).then().statusCode(200);
    editor().get("/reviews/" + idOf(created)).then().body("status", equalTo("withdrawn"));
  }

  @Test
  void a_lens_is_reviewed_like_a_camera() {
    String slug = Desk.published(review(title("Un objetivo"), "product", Desk.LENS));
    given()
        .get("/content/" + slug)
        .then()
        .body("product.kind", equalTo("lens"))
        .body("product.specifications.apertureWide", equalTo(1.4f));
    given()
        .queryParam("kind", "lens")
        .queryParam("q", "Sigma")
        .get("/content")
        .then()
        .body("reviews.slug", hasItem(slug));
  }

  @Test
  void a_product_is_put_once_and_its_specifications_are_checked() {
    String place = "/reviews/products/p-" + UUID.randomUUID().toString().substring(0, 8);
    editor().body(Desk.camera("Nikon", "Z f", 24.5)).put(place).then().statusCode(201);
    editor().body(Desk.camera("Nikon", "Z f", 24.5)).put(place).then().statusCode(204);
    editor().body(Desk.lens()).put(place).then().statusCode(409);
    as("eva").body(Desk.lens()).put(place).then().statusCode(403);
    editor()
        .body(
            Map.of(
                "kind",
                "lens",
                "model",
                "X",
                "specifications",
                Map.of("focalMinMm", 70, "focalMaxMm", 24, "megapixels", 24, "stabilised", "yes")))
        .put(place)
        .then()
        .statusCode(422)
        .body("errors", hasKey("brand"))
        .body("errors", hasKey("specifications.focalMaxMm"))
        .body("errors", hasKey("specifications.megapixels"))
        .body("errors", hasKey("specifications.stabilised"));
    editor()
        .body(Desk.lens())
        .put("/reviews/products/Not_A_Slug")
        .then()
        .statusCode(422)
        .body("errors.slug", endsWith("guiones."));
  }
}
