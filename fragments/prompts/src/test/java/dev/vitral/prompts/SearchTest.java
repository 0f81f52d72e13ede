package dev.vitral.prompts;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(PromptsStores.class)
class SearchTest {

  private static final Member WRITER = Member.unique("escribe");
  private static String wet = "";
  private static String road = "";

  @BeforeEach
  void write() {
    if (wet.isEmpty()) {
      wet = WRITER.publishes("Mirar llover desde la cocina, un día más", "lluvia", "nostalgia");
      road = WRITER.publishes("Driving home after the late shift, oddly happy", "carretera");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "LLOVIENDO, wet",
    "dia mas, wet",
    "coci, wet",
    "nostálgia, wet",
    "cocna, wet",
    "drive homes, road",
    "carret, road",
    "driving -cocina, road",
    "\"late shift\", road"
  })
  void words_are_found_by_stem_beginning_likeness_and_tag(String words, String expected) {
    String id = expected.equals("wet") ? wet : road;
    List<String> found = found(words);
    assertThat(found).as(words).containsExactly(id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%",
        "%%",
        "_",
        "____",
        "%zq%",
        "\\%",
        "'; drop table prompt; --",
        "&|!():*<->",
        "' or '1'='1"
      })
  void wildcards_and_signs_mean_nothing(String words) {
    assertThat(found(words)).isEmpty();
    given().get("/api/prompts/" + wet).then().statusCode(200);
  }

  private static List<String> found(String words) {
    return given()
        .queryParam("q", words)
        .queryParam("author", WRITER.handle())
        .get("/api/prompts")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList("items.id");
  }

  @Test
  void a_tag_is_that_tag_and_an_unknown_author_wrote_nothing() {
    given()
        .get("/api/prompts?tag=nostalgia&author=" + WRITER.handle())
        .then()
        .body("items.id", equalTo(List.of(wet)));
    given()
        .get("/api/prompts?tag=nostalg&author=" + WRITER.handle())
        .then()
        .body("items", hasSize(0));
    given().get("/api/prompts?author=nadie-aqui").then().statusCode(200).body("items", hasSize(0));
    given().get("/api/prompts?author=%25").then().statusCode(200).body("items", hasSize(0));
  }

  @Test
  void every_list_comes_in_pages_that_hold_everything_once() {
    Member busy = Member.unique("mucho");
    String word = "p" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    List<String> all = new ArrayList<>();
    for (int i = 0; i < 25; i++) {
      all.add(busy.publishes("Número " + i + " " + word, word));
    }
    for (String list : List.of("q=" + word, "tag=" + word, "author=" + busy.handle())) {
      assertThat(pages("/api/prompts?" + list)).containsExactlyInAnyOrderElementsOf(all);
    }
    given().get("/prompts?tag=" + word).then().body(containsString("rel=\"next\""));
  }

  private static List<String> pages(String list) {
    List<String> read = new ArrayList<>();
    String cursor = "";
    do {
      var page = given().queryParam("cursor", cursor).get(list).jsonPath();
      List<String> ids = page.getList("items.id");
      assertThat(ids).hasSizeLessThanOrEqualTo(20);
      read.addAll(ids);
      cursor = page.getString("next");
    } while (cursor != null && read.size() <= 100);
    assertThat(new HashSet<>(read)).hasSameSizeAs(read);
    return read;
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "AAAA", "%00", "../../etc", "MSAyIDM", "' or 1=1 --"})
  void a_cursor_that_is_none_is_refused(String cursor) {
    given()
        .queryParam("cursor", cursor)
        .get("/api/prompts")
        .then()
        .statusCode(400)
        .contentType("application/problem+json");
    given()
        .queryParam("cursor", cursor)
        .queryParam("q", "a")
        .get("/prompts")
        .then()
        .statusCode(400);
  }

  @Test
  void crawlers_and_feed_readers_get_public_prompts_in_both_languages() {
    String sign = WRITER.publishes("Con signos & <b>negritas</b>");
    given()
        .header("vitral-mount-origin", "https://vitral.example")
        .get("/fragments/prompts/sitemap.xml")
        .then()
        .statusCode(200)
        .contentType("application/xml")
        .body(containsString("<loc>https://vitral.example/prompts/" + wet + "</loc>"))
        .body(containsString("hreflang=\"en\" href=\"https://vitral.example/en/prompts/" + wet));
    given()
        .header("vitral-mount-origin", "https://vitral.example")
        .header("vitral-locale", "en")
        .get("/fragments/prompts/feed.atom")
        .then()
        .statusCode(200)
        .contentType("application/atom+xml")
        .body(containsString("href=\"https://vitral.example/en/prompts/" + sign + "\""))
        .body(containsString("Con signos &amp; &lt;b&gt;negritas"));
  }

  @Test
  void a_search_has_a_longest_form() {
    given().queryParam("q", "a".repeat(201)).get("/api/prompts").then().statusCode(400);
    given().queryParam("q", "a ".repeat(100)).get("/api/prompts").then().statusCode(200);
  }
}
