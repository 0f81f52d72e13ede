package dev.vitral.header.art;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import dev.vitral.header.HeaderStores;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(HeaderStores.class)
class ArtTest {

  @Test
  void a_seed_always_gives_the_same_window_and_another_one_another() {
    assertThat(Window.of(new Seed("abc"))).isEqualTo(Window.of(new Seed("abc")));
    assertThat(Window.of(new Seed("abc"))).isNotEqualTo(Window.of(new Seed("abd")));
  }

  @Test
  void who_asks_for_more_does_not_go_in_circles() {
    Set<Seed> seen = new HashSet<>();
    Set<Mood> moods = new HashSet<>();
    for (Seed seed = new Seed("d20261121"); seen.size() < 1000; seed = seed.next()) {
      assertThat(seen.add(seed)).isTrue();
      assertThat(Seed.of(seed.value())).isPresent();
      moods.add(Mood.of(seed));
    }
    assertThat(moods).hasSize(4);
  }

  @Test
  void the_tile_shows_a_window_and_leads_to_another_with_and_without_scripts() {
    given()
        .header("vitral-locale", "en")
        .get("/fragments/header/art?seed=abc")
        .then()
        .statusCode(200)
        .body(containsString("src=\"/fragments/header/art/abc.svg\""))
        .body(containsString("alt=\"Imaginary stained glass: "))
        .body(containsString("href=\"/en/art/" + new Seed("abc").next().value() + "\""))
        .body(containsString("data-hx-target=\"#header-art\""), containsString("htmx-indicator"));
    given().get("/fragments/header/art?seed=%3Cb%3E").then().body(not(containsString("<b>")));
  }

  @Test
  void an_image_is_kept_for_ever_and_has_no_style_of_its_own() {
    given()
        .get("/fragments/header/art/abc.svg")
        .then()
        .statusCode(200)
        .contentType("image/svg+xml")
        .header("Cache-Control", containsString("immutable"))
        .body(not(containsString("style")), not(containsString("<script")));
    given().get("/fragments/header/art/A%20B.svg").then().statusCode(404);
    given().get("/art/not-a-seed").then().statusCode(404);
    given().get("/art/abc").then().statusCode(200).body(matchesPattern("(?s).*noindex.*"));
  }
}
