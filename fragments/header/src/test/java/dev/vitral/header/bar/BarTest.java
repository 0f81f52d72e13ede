package dev.vitral.header.bar;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import dev.vitral.header.navigation.NavigatingShell;
import dev.vitral.header.navigation.Navigation;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(NavigatingShell.class)
class BarTest {

  @Inject Navigation navigation;

  @BeforeEach
  void the_shell_has_told_the_navigation() throws InterruptedException {
    navigation.refresh();
  }

  @Test
  void the_bar_speaks_spanish_and_marks_the_page_one_is_on() {
    bar("es", "/voting")
        .body(containsString("data-fragment=\"header/bar\""))
        .body(containsString("aria-label=\"Principal\""))
        .body(containsString("<a href=\"/voting\" aria-current=\"page\">Votación &lt;b&gt;</a>"))
        .body(containsString("<a href=\"/reviews\">Reseñas</a>"));
  }

  @Test
  void below_a_section_the_section_is_marked_on_segment_boundaries() {
    bar("es", "/voting/contests/luz")
        .body(containsString("href=\"/voting\" aria-current=\"true\""));
    bar("es", "/votings").body(not(containsString("aria-current")));
    bar("es", "/").body(containsString("href=\"/\" aria-current=\"page\""));
  }

  @Test
  void in_english_every_link_keeps_the_language() {
    bar("en", "/reviews")
        .body(containsString("aria-label=\"Main\""))
        .body(containsString("href=\"/en/\""))
        .body(containsString("<a href=\"/en/reviews\" aria-current=\"page\">Reviews</a>"));
  }

  @Test
  void the_language_switch_stays_on_the_page() {
    bar("es", "/voting").body(containsString("href=\"/en/voting\" lang=\"en\" hreflang=\"en\""));
    bar("en", "/voting").body(containsString("href=\"/voting\" lang=\"es\" hreflang=\"es\""));
    bar("en", "/voting").body(containsString("<span>Español</span>"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//evil.example/",
        "https://evil.example/",
        "/\\evil.example",
        "javascript:alert(1)",
        "/\"><script>alert(1)</script>",
        "/<esi:include src=\"/fragments/voting/leaderboard\"/>",
        "/$(HTTP_COOKIE{session})",
        "",
      })
  void a_hostile_path_is_data(String path) {
    bar("en", path)
        .body(not(containsString("evil.example\"><span>")))
        .body(not(containsString("href=\"//")))
        .body(not(containsString("href=\"/\\")))
        .body(not(containsString("javascript:")))
        .body(not(containsString("<script")))
        .body(not(containsString("<esi:")))
        .body(not(containsString("HTTP_COOKIE{")));
  }

  @Test
  void the_bar_is_the_same_for_everybody_and_says_so() {
    bar("es", "/")
        .header("Cache-Control", containsString("public"))
        .header("Vary", "vitral-locale");
  }

  private static ValidatableResponse bar(String language, String path) {
    return given()
        .header("vitral-locale", language)
        .queryParam("path", path)
        .get("/fragments/header/bar")
        .then()
        .statusCode(200)
        .contentType("text/html;charset=UTF-8");
  }
}
