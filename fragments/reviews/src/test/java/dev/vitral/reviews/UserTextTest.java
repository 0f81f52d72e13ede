package dev.vitral.reviews;

import static dev.vitral.reviews.Desk.review;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text of people is shown as text, in whatever it is shown. */
@QuarkusTest
@QuarkusTestResource(ReviewsStores.class)
class UserTextTest {

  @BeforeEach
  void products() {
    Desk.products();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "</script><script>alert(1)</script><!--",
        "\"><img src=x onerror=alert(1)>",
        "' onmouseover='alert(1)",
        "<esi:include src=\"/fragments/voting/leaderboard\"/>",
        "<!--esi <esi:vars>$(HTTP_COOKIE)</esi:vars>-->",
        "{#include kit/page}{config}",
        "]]><x>&lt;&amp;",
        "javascript:alert(1)"
      })
  void user_text_is_text_in_page_data_feed_and_sitemap(String evil) throws Exception {
    Map<String, Object> body = review(evil + " " + UUID.randomUUID());
    body.put("summary", evil);
    body.put("content", evil + "\n\n" + evil);
    body.put("pros", List.of(evil));
    body.put("cons", List.of(evil));
    String slug = Desk.published(body);
    Document page = Jsoup.parse(html("/content/" + slug));
    assertThat(page.select("h1").text()).startsWith(evil.split(" ")[0]);
    assertThat(page.expectFirst(".prose p").wholeText()).isEqualTo(evil);
    JsonNode data = new ObjectMapper().readTree(page.expectFirst("script").data());
    assertThat(data.path("abstract").asText()).isEqualTo(evil);
    assertThat(page.select("script")).hasSize(1);
    for (String path :
        List.of("/content/" + slug, "/content", "/reviews", "/fragments/reviews/latest")) {
      assertHarmless(html(path));
    }
    for (String source :
        List.of("/fragments/reviews/sitemap.xml", "/fragments/reviews/feed.atom")) {
      String xml = given().get(source).then().statusCode(200).extract().asString();
      assertThat(xml).doesNotContain("<esi:", "<script", "<img");
      DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }
  }

  @Test
  void evil_names_of_products_are_text_too() {
    String slug = "evil-" + UUID.randomUUID().toString().substring(0, 8);
    String evil = "<script>alert(1)</script><esi:remove>";
    Map<String, Object> product =
        Map.of(
            "kind",
            "camera",
            "brand",
            evil,
            "model",
            evil,
            "specifications",
            Map.of("mount", evil, "video", evil));
    Desk.editor().body(product).put("/reviews/products/" + slug).then().statusCode(201);
    String review = Desk.published(review(Desk.title("Producto"), "product", slug));
    Desk.awaitProduct(slug); // which comes by another partition
    for (String path :
        List.of(
            "/content/" + review,
            "/content?q=" + review,
            "/content?brand=%3Cscript%3E",
            "/content/compare?p=" + slug + "&p=" + Desk.CAMERA)) {
      assertHarmless(html(path));
    }
  }

  private static void assertHarmless(String html) {
    assertThat(html.toLowerCase(Locale.ROOT)).doesNotContain("<esi:", "<!--");
    Document page = Jsoup.parse(html);
    assertThat(page.select("script:not([type=application/ld+json]), img[src=x]")).isEmpty();
    assertThat(page.getAllElements())
        .allMatch(
            element ->
                element.attributes().asList().stream()
                    .noneMatch(attribute -> attribute.getKey().startsWith("on")));
  }

  private static String html(String path) {
    return given()
        .urlEncodingEnabled(false)
        .header("Accept", "text/html")
        .get(path)
        .then()
        .statusCode(200)
        .extract()
        .asString();
  }
}
