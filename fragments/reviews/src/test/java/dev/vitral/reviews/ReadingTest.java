package dev.vitral.reviews;

import static dev.vitral.reviews.Desk.review;
import static dev.vitral.reviews.Desk.title;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.vitral.contract.junit.DatabaseThreads;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ReviewsStores.class)
class ReadingTest {

  @Inject
  @DataSource("replica")
  javax.sql.DataSource replica;

  @Inject
  @DataSource("replica")
  ReplicaThreads threads;

  @BeforeEach
  void products() {
    Desk.products();
  }

  @Test
  void a_list_comes_in_pages_and_no_review_is_skipped_or_shown_twice() {
    String word = word();
    List<String> written = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      written.add(0, Desk.published(review(title("Página " + word))));
    }
    List<String> read = new ArrayList<>();
    String next = "/content?limit=2&q=" + word;
    while (next != null) {
      JsonPath page =
          given().urlEncodingEnabled(false).get(next).then().statusCode(200).extract().jsonPath();
      List<String> slugs = page.getList("reviews.slug");
      assertThat(slugs).hasSizeLessThanOrEqualTo(2);
      read.addAll(slugs);
      next = page.getString("next");
    }
    assertThat(read).isEqualTo(written);
    given().get("/content").then().body("reviews.size()", not(equalTo(0)));
    assertThat(given().get("/content").jsonPath().getList("reviews").size()).isLessThan(13);
  }

  @Test
  void the_best_come_first_on_request() {
    String word = word();
    Map<String, Integer> low = Map.of("image", 1, "handling", 1, "autofocus", 1, "value", 1);
    Map<String, Integer> high = Map.of("image", 10, "handling", 10, "autofocus", 10, "value", 10);
    String best = Desk.published(review(title(word), "scores", high));
    String worst = Desk.published(review(title(word), "scores", low));
    list(Map.of("q", word)).then().body("reviews.slug", contains(worst, best));
    list(Map.of("q", word, "sort", "score")).then().body("reviews.slug", contains(best, worst));
  }

  @Test
  void words_are_found_in_any_form_and_wildcards_are_only_signs() {
    String word = word();
    String spanish = Desk.published(review(title("Fotografías nocturnas " + word)));
    String english = Desk.published(review(title("Running photographs " + word), "lang", "en"));
    list(Map.of("q", word + " fotografia nocturna")).then().body("reviews.slug", contains(spanish));
    list(Map.of("q", word + " photograph")).then().body("reviews.slug", contains(english));
    list(Map.of("q", word, "lang", "en")).then().body("reviews.slug", contains(english));
    list(Map.of("q", word, "brand", "fujifilm"))
        .then()
        .body("reviews.slug", contains(english, spanish));
    list(Map.of("q", word, "kind", "lens")).then().body("reviews", empty());
    for (String sign :
        List.of("%", "_", "*", "'", "\"", "\\", ":*", "!", "& |", "(", "<->", "--")) {
      list(Map.of("q", sign)).then().statusCode(200).body("reviews", empty());
    }
  }

  @Test
  void a_wrong_cursor_or_parameter_is_named() {
    for (Map<String, String> wrong :
        List.of(
            Map.of("cursor", "bm9uc2Vuc2U"),
            Map.of("cursor", "%%%"),
            Map.of("sort", "price"),
            Map.of("kind", "tripod"),
            Map.of("lang", "fr"),
            Map.of("limit", "1000"),
            Map.of("colour", "red"))) {
      list(wrong)
          .then()
          .statusCode(400)
          .contentType("application/problem+json")
          .body("parameter", equalTo(wrong.keySet().iterator().next()));
    }
    page("/content?cursor=nonsense").then().statusCode(400).header("Vitral-Layout", "default");
  }

  @Test
  void who_has_the_answer_is_told_that_it_is_the_same() {
    String slug = Desk.published(review(title("Copia")));
    Response first = given().get("/content/" + slug);
    first
        .then()
        .header("Cache-Control", startsWith("public, max-age="))
        .header("Vary", containsString("Accept"))
        .header("Surrogate-Key", equalTo("review:" + slug + " product:" + Desk.CAMERA));
    given()
        .header("If-None-Match", first.header("ETag"))
        .get("/content/" + slug)
        .then()
        .statusCode(304)
        .header("Cache-Control", notNullValue());
    page("/content/" + slug)
        .then()
        .contentType(startsWith("text/html"))
        .header("ETag", not(equalTo(first.header("ETag"))))
        .header("Vary", containsString("vitral-locale"));
    given().get("/content").then().header("Surrogate-Key", equalTo("reviews"));
  }

  @Test
  void a_review_names_its_own_address_and_other_languages_only_where_there_are_any() {
    String product = "t-" + word();
    Desk.editor()
        .body(Desk.camera("Ricoh", "GR " + product, 24))
        .put("/reviews/products/" + product);
    String spanish = Desk.published(review(title("Sola"), "product", product));
    String own = "https://vitral.example/content/" + spanish;
    page("/content/" + spanish)
        .then()
        .body(containsString("<link rel=\"canonical\" href=\"" + own + "\">"))
        .body(not(containsString("hreflang")));
    Map<String, Object> translation = review(title("Alone"), "product", product);
    translation.put("lang", "en");
    String english = Desk.published(translation);
    page("/content/" + spanish)
        .then()
        .body(containsString("hreflang=\"en\" href=\"https://vitral.example/en/content/" + english))
        .body(containsString("hreflang=\"es\" href=\"" + own));
    page("/content/" + english)
        .then()
        .body(containsString("canonical\" href=\"https://vitral.example/en/content/" + english));
  }

  @Test
  void two_cameras_stand_side_by_side_and_a_camera_is_not_compared_with_a_lens() {
    String both = "/content/compare?p=" + Desk.CAMERA + "&p=" + Desk.OTHER_CAMERA;
    given()
        .get(both + "&only=differences")
        .then()
        .body("products.product.slug", contains(Desk.CAMERA, Desk.OTHER_CAMERA))
        .body("lines.label", hasItem("Resolución"))
        .body("lines.label", not(hasItem("Sensor")));
    page(both).then().body(containsString("40,2 Mpx"), containsString("only=differences"));
    String mixed = "/content/compare?p=" + Desk.CAMERA + "&p=" + Desk.LENS;
    given().get(mixed).then().statusCode(400).body("parameter", equalTo("p"));
    page(mixed).then().statusCode(400).body(containsString("no se pueden comparar"));
    page("/content/compare").then().statusCode(200).body(containsString("<form"));
    given().get("/content/compare").then().statusCode(400);
    given().get("/content/compare?p=" + Desk.CAMERA + "&p=none").then().statusCode(404);
  }

  @Test
  void what_visitors_read_comes_from_a_replica_and_never_on_the_event_loop() throws Exception {
    try (Connection connection = replica.getConnection();
        Statement ask = connection.createStatement();
        ResultSet answer = ask.executeQuery("select pg_is_in_recovery()")) {
      assertThat(answer.next() && answer.getBoolean(1)).isTrue();
    }
    for (String path : readers()) {
      threads.names().clear();
      given().get(path).then().statusCode(200);
      assertThat(threads.names())
          .as(path)
          .anyMatch(name -> name.contains("executor"))
          .noneMatch(name -> name.contains("eventloop"));
    }
  }

  @Test
  void reading_goes_on_and_writing_is_told_to_wait_while_the_primary_is_away() {
    Door.whileShut(
        () -> {
          for (String path : readers()) {
            given().get(path).then().statusCode(200);
          }
          Desk.write(review("Ahora no"))
              .then()
              .statusCode(503)
              .header("Retry-After", notNullValue())
              .contentType("application/problem+json");
        });
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> Desk.write(review(title("Ahora sí"))).statusCode() == 201);
  }

  private static List<String> readers() {
    return List.of(
        "/content",
        "/reviews/products",
        "/fragments/reviews/latest",
        "/fragments/reviews/sitemap.xml",
        "/fragments/reviews/feed.atom",
        "/content/compare?p=" + Desk.CAMERA + "&p=" + Desk.OTHER_CAMERA);
  }

  private static Response list(Map<String, String> query) {
    return given().queryParams(query).get("/content");
  }

  private static Response page(String path) {
    RequestSpecification browser =
        given()
            .header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
            .header("vitral-mount-origin", "https://vitral.example");
    return browser.get(path);
  }

  private static String word() {
    return "w" + UUID.randomUUID().toString().substring(0, 8);
  }

  /** Of the pool that reads. */
  @Singleton
  @DataSource("replica")
  static class ReplicaThreads extends DatabaseThreads {}
}
