package dev.vitral.kit;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FragmentKitTest {

  @Test
  void the_manifest_names_assets_by_their_content() {
    given()
        .get("/vitral.json")
        .then()
        .statusCode(200)
        .body("name", equalTo("sample"))
        .body("includes[0].criticality", equalTo("optional"))
        .body("css[0].value", matchesPattern("/fragments/sample/assets/sample-[0-9a-f]{10}\\.css"));
  }

  @Test
  void who_knows_the_manifest_is_not_sent_it_again() {
    String tag = given().get("/vitral.json").header("ETag");

    given().header("If-None-Match", tag).get("/vitral.json").then().statusCode(304);
    given().header("If-None-Match", "\"other\"").get("/vitral.json").then().statusCode(200);
  }

  @Test
  void every_answer_says_the_version_of_the_manifest() {
    String version = given().get("/vitral.json").path("version");

    given().get("/sample").then().header("Vitral-Version", version);
    given().get("/nothing/here").then().statusCode(404).header("Vitral-Version", version);
  }

  @Test
  void a_hashed_asset_lives_for_ever_and_a_wrong_hash_is_not_found() {
    String url = given().get("/vitral.json").path("css[0].value");
    given()
        .get(url)
        .then()
        .statusCode(200)
        .header("Cache-Control", containsString("immutable"))
        .header("Content-Type", containsString("text/css"));
    given().get(url.replaceAll("-[0-9a-f]{10}", "-0000000000")).then().statusCode(404);
    given().get("/fragments/sample/assets/..%2Fvitral.json").then().statusCode(404);
  }

  @Test
  void the_shell_decides_the_language_not_the_browser() {
    given()
        .header("Accept-Language", "en")
        .get("/sample")
        .then()
        .header("Vary", containsString("vitral-locale"))
        .body(containsString("<html lang=\"es\">"))
        .body(containsString("href=\"/sample\""));
    given()
        .header("vitral-locale", "en")
        .get("/sample")
        .then()
        .body(containsString("<html lang=\"en\">"))
        .body(containsString("href=\"/en/sample\""));
  }

  @Test
  void an_include_is_written_in_the_language_of_the_page_with_its_words_encoded() {
    String encoded = "src=\"/en/fragments/other/answers?q=a%20%3Cb%3E%20%26%20%24%28c%29";
    given()
        .header("vitral-locale", "en")
        .get("/sample")
        .then()
        .body(containsString("<esi:include src=\"/en/fragments/other/tile\" onerror"))
        .body(containsString(encoded + "\" onerror"))
        .body(containsString(encoded + "&amp;k=5\" onerror=\"continue\" maxwait=\"800\"/>"));
  }

  @Test
  void a_problem_is_json_for_clients_and_an_escaped_page_for_browsers() {
    given()
        .get("/sample/closed")
        .then()
        .statusCode(409)
        .header("Vary", containsString("vitral-locale"))
        .contentType("application/problem+json")
        .body("title", equalTo("Conflicto"))
        .body("contest", equalTo("verano"));
    given()
        .header("Accept", "text/html,*/*;q=0.8")
        .header("vitral-locale", "en")
        .get("/sample/closed")
        .then()
        .statusCode(409)
        .header("Vitral-Layout", equalTo("default"))
        .body(containsString("&lt;b&gt;cerrado"))
        .body(containsString("<h1>Conflict</h1>"));
  }

  @Test
  void unknown_urls_wrong_methods_and_bad_json_say_so_in_the_visitors_language() {
    given()
        .get("/nowhere")
        .then()
        .statusCode(404)
        .contentType("application/problem+json")
        .body("title", equalTo("No encontrado"));
    given().delete("/sample").then().statusCode(405).contentType("application/problem+json");
    given()
        .header("vitral-locale", "en")
        .contentType("application/json")
        .body("{\"a\":")
        .post("/sample")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("title", equalTo("Bad request"));
    given().contentType("text/csv").body("a").post("/sample").then().statusCode(415);
  }

  @Test
  void a_failure_tells_the_visitor_nothing_of_the_inside() {
    given()
        .get("/sample/broken")
        .then()
        .statusCode(500)
        .contentType("application/problem+json")
        .body(not(containsString("jdbc")));
  }
}
