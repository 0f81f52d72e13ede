package dev.vitral.prompts;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PromptsStores.class)
class TrendingTest {

  @Test
  void the_light_variant_has_fewer_prompts() {
    Member ana = Member.unique("ana");
    for (String text : new String[] {"Una tarde", "Otra tarde", "La noche"}) {
      ana.publishes(text);
    }

    assertThat(shown("")).isGreaterThan(2);
    assertThat(shown("light")).isEqualTo(2);
    assertThat(shown("unknown")).isGreaterThan(2);
  }

  private static int shown(String variant) {
    String html =
        given()
            .header("vitral-variant", variant)
            .get("/fragments/prompts/trending")
            .then()
            .statusCode(200)
            .header("Vary", equalTo("vitral-variant"))
            .extract()
            .asString();
    assertThat(html).contains("data-fragment=\"prompts/trending\"");
    return html.split("<p class=\"prompts__text\"", -1).length - 1;
  }
}
