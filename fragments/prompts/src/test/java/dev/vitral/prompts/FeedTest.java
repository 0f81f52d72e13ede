package dev.vitral.prompts;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(PromptsStores.class)
class FeedTest {

  private final Member ana = Member.unique("ana");
  private final Member leo = Member.unique("leo");
  private final Member eva = Member.unique("eva");

  @BeforeEach
  void arrive() {
    ana.arrives();
    leo.arrives();
    eva.arrives();
  }

  @Test
  void a_feed_holds_own_followed_and_recommended_prompts_newest_first() {
    String strange = Member.unique("extra").publishes("De alguien a quien Ana no sigue");
    String own = ana.publishes("De Ana");
    String followed = leo.publishes("De Leo");
    ana.follows(leo).then().statusCode(204);
    ana.follows(eva).then().statusCode(204);
    leo.likes(strange);
    eva.likes(strange);
    eva.likes(followed);
    eva.likes(own);
    var feed = ana.asks().get("/api/feed").jsonPath();
    assertThat(feed.getList("items.id")).containsExactly(strange, followed, own);
    assertThat(feed.getString("items[0].recommendedBy.handle")).isEqualTo(leo.handle());
    assertThat(feed.getList("items.recommendedBy")).filteredOn(Objects::nonNull).hasSize(1);
    ana.unfollows(leo);
    var after = ana.asks().get("/api/feed").jsonPath();
    assertThat(after.getList("items.id")).containsExactlyInAnyOrder(strange, followed, own);
    assertThat(after.getList("items.recommendedBy.handle")).contains(eva.handle());
  }

  @Test
  void nobody_reads_somebody_else_s_feed() {
    ana.publishes("Del hilo de Ana");
    given().get("/api/feed").then().statusCode(401);
    given().header("Accept", "text/html").get("/prompts/feed").then().statusCode(401);
    for (String query : List.of("user", "username", "author", "handle", "id")) {
      leo.asks()
          .queryParam(query, ana.handle())
          .get("/api/feed")
          .then()
          .statusCode(200)
          .header("Cache-Control", "private, no-store")
          .body("items", hasSize(0));
    }
  }

  @Test
  void what_a_get_brings_in_its_body_is_not_read() {
    ana.publishes("Del hilo de Ana");
    Map<String, String> body = Map.of("username", ana.handle(), "user", ana.handle());
    leo.sends(body).get("/api/feed").then().statusCode(200).body("items", hasSize(0));
    leo.sends(body).get("/api/me/prompts").then().statusCode(200).body("items", hasSize(0));
    given().contentType("application/json").body(body).get("/api/feed").then().statusCode(401);
  }

  @Test
  void pages_of_a_feed_hold_everything_once_though_news_come_in_between() {
    ana.follows(leo);
    List<String> all = new ArrayList<>();
    for (int i = 0; i < 25; i++) {
      all.add(0, leo.publishes("Número " + i));
    }
    var first = ana.asks().get("/api/feed").jsonPath();
    leo.publishes("Llegado entretanto");
    var second =
        ana.asks().queryParam("cursor", first.getString("next")).get("/api/feed").jsonPath();
    List<String> read = new ArrayList<>(first.getList("items.id"));
    assertThat(read).hasSize(20);
    read.addAll(second.getList("items.id"));
    assertThat(read).isEqualTo(all);
    assertThat(second.getString("next")).isNull();
    ana.asks().get("/api/feed?cursor=bm90aGluZw").then().statusCode(400);
  }

  @Test
  void an_open_feed_hears_of_news() {
    ana.follows(leo);
    String page = ana.asks().get("/prompts/feed").then().statusCode(200).extract().asString();
    Matcher poll = Pattern.compile("data-hx-get=\"([^\"]+)\"").matcher(page);
    assertThat(poll.find()).isTrue();
    ana.asks().get(poll.group(1)).then().statusCode(200).body(not(containsString("<")));
    leo.publishes("Una novedad");
    ana.publishes("Y otra");
    ana.asks()
        .get(poll.group(1))
        .then()
        .body(containsString("Hay 2 novedades"), containsString("href=\"/prompts/feed\""));
    given().get(poll.group(1)).then().statusCode(401);
    ana.asks().get("/prompts/feed").then().body(containsString("Una novedad"));
  }

  @ParameterizedTest
  @CsvSource({
    "/prompts/feed, Mi hilo · Prompts · Vitral, noindex",
    "/prompts, Prompts · Vitral, description",
    "/prompts/new, Nuevo prompt · Vitral, noindex"
  })
  void a_page_says_what_it_is_and_whether_it_is_for_everybody(
      String path, String title, String about) {
    String page = ana.asks().get(path).then().statusCode(200).extract().asString();
    assertThat(page).contains("<title>" + title + "</title>");
    assertThat(page)
        .containsOnlyOnce("<meta name=\"" + (about.equals("noindex") ? "robots" : about));
    assertThat(page.contains("noindex")).isEqualTo(about.equals("noindex"));
    assertThat(page).containsOnlyOnce("/assets/prompts-").containsOnlyOnce("pane--amber\">");
  }

  @Test
  void one_s_own_prompts_are_one_s_own() {
    ana.publishes("Solo de Ana");
    ana.asks().get("/prompts/mine").then().body(containsString("Solo de Ana"));
    leo.asks().get("/prompts/mine").then().body(not(containsString("Solo de Ana")));
    given().get("/api/me/prompts").then().statusCode(401);
    leo.asks().get("/api/me/prompts?user=" + ana.handle()).then().body("items", equalTo(List.of()));
  }
}
