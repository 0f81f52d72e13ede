package dev.vitral.reviews;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import dev.vitral.contract.junit.TestIssuer;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What editors do, in few words. */
final class Desk {

  static final String CAMERA = "fuji-x-t5";
  static final String OTHER_CAMERA = "sony-a7-iv";
  static final String LENS = "sigma-35-14";

  private Desk() {}

  /** A request of a person with roles beside member. */
  static RequestSpecification as(String handle, String... roles) {
    return withToken(TestIssuer.running().token("reviews", handle, roles));
  }

  static RequestSpecification withToken(String token) {
    return given()
        .redirects()
        .follow(false)
        .header("Authorization", "Bearer " + token)
        .contentType(ContentType.JSON);
  }

  static RequestSpecification editor() {
    return as("ana", "editor");
  }

  /** Two cameras and a lens, if they are not there. */
  static void products() {
    editor().body(camera("Fujifilm", "X-T5", 40.2)).put("/reviews/products/" + CAMERA);
    editor().body(camera("Sony", "A7 IV", 33)).put("/reviews/products/" + OTHER_CAMERA);
    editor().body(lens()).put("/reviews/products/" + LENS);
    List.of(CAMERA, OTHER_CAMERA, LENS).forEach(Desk::awaitProduct);
  }

  static void awaitProduct(String slug) {
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> given().get("/reviews/products/" + slug).statusCode() == 200);
  }

  static Map<String, Object> camera(String brand, String model, Number megapixels) {
    return Map.of(
        "kind",
        "camera",
        "brand",
        brand,
        "model",
        model,
        "released",
        2022,
        "specifications",
        Map.of("sensor", "aps-c", "megapixels", megapixels, "isoMin", 125, "isoMax", 12800));
  }

  static Map<String, Object> lens() {
    return Map.of(
        "kind", "lens",
        "brand", "Sigma",
        "model", "35mm F1.4 DG DN Art",
        "released", 2021,
        "specifications",
            Map.of("focalMinMm", 35, "focalMaxMm", 35, "apertureWide", 1.4, "apertureTele", 1.4));
  }

  /** A whole review with a title of its own. */
  static Map<String, Object> review(String title) {
    Map<String, Object> review = new LinkedHashMap<>();
    review.put("title", title);
    review.put("summary", "Una cámara que invita a salir");
    review.put("content", "Primer párrafo.\n\nSegundo párrafo.");
    review.put("product", CAMERA);
    review.put("pros", List.of("Color"));
    review.put("cons", List.of("Batería"));
    review.put("scores", Map.of("image", 8.5, "handling", 9, "autofocus", 7, "value", 8));
    review.put("lang", "es");
    return review;
  }

  static Map<String, Object> review(String title, String field, Object value) {
    Map<String, Object> review = review(title);
    review.put(field, value);
    return review;
  }

  static String title(String words) {
    return words + " " + UUID.randomUUID().toString().substring(0, 8);
  }

  static Response write(Map<String, Object> review) {
    return editor().body(review).post("/reviews");
  }

  /** Writes a review and waits until everybody can read it; tells its slug. */
  static String published(Map<String, Object> review) {
    String slug = write(review).then().statusCode(201).extract().path("slug");
    awaitShown(slug);
    return slug;
  }

  static void awaitShown(String slug) {
    awaitContent(slug, 200);
  }

  static void awaitContent(String slug, int status) {
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> given().get("/content/" + slug).statusCode() == status);
  }

  static String idOf(Response created) {
    String location = created.header("Location");
    return location.substring(location.lastIndexOf('/') + 1);
  }
}
