package dev.vitral.prompts;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
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
    Response answer = given().header("vitral-variant", variant).get("/fragments/prompts/trending");
    String html = answer.asString();
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().getValues("Vary")).contains("vitral-variant");
    assertThat(html).contains("data-fragment=\"prompts/trending\"");
    return html.split("<p class=\"prompts__text\"", -1).length - 1;
  }
}
