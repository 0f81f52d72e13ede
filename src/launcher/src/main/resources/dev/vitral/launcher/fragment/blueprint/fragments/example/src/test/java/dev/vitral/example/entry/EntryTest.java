package dev.vitral.example.entry;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EntryTest {

  private static final String PAGE = "/example";
  private static final String INCLUDE = "/fragments/example/latest";
  private static final String OLDEST_OF_THREE = "siguen en pie";

  @Test
  void a_page_shows_entries_in_the_visitors_language() {
    asked("es", PAGE).body(containsString("Este panel está en la portada."));
    asked("en", PAGE).body(containsString("This pane stands on the home page."));
  }

  @Test
  void the_include_shows_the_latest_and_fewer_where_much_is_to_be_done() {
    asked("es", INCLUDE).body(containsString("data-fragment"), containsString(OLDEST_OF_THREE));
    given()
        .header("vitral-variant", "light")
        .get(INCLUDE)
        .then()
        .body(containsString("data-fragment"), not(containsString(OLDEST_OF_THREE)));
  }

  @Test
  void what_stands_in_does_not_pass_for_the_fragment() {
    asked("en", INCLUDE + "/fallback")
        .body(containsString("The latest we knew"), not(containsString("data-fragment")));
  }

  private static ValidatableResponse asked(String language, String path) {
    return given().header("vitral-locale", language).get(path).then().statusCode(200);
  }
}
