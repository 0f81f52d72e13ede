package dev.vitral.songs.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.in;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.vitral.contract.junit.TestIssuer;
import dev.vitral.songs.SongsStores;
import dev.vitral.songs.catalogue.Bucket;
import dev.vitral.songs.catalogue.Crawler;
import dev.vitral.songs.catalogue.FileState;
import dev.vitral.songs.embedding.Embedder;
import dev.vitral.songs.ingest.CatalogueCsv;
import dev.vitral.songs.ingest.SampleCatalogue;
import dev.vitral.songs.song.Lyrics;
import dev.vitral.stores.Stores;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SongsStores.class)
class SearchTest {

  private static final String CORPUS =
      "<script>alert(1)</script> <esi:include src=\"/x\"/> $(HTTP_COOKIE) \"quote\" 'q' & <!--esi x-->";

  @Inject SampleCatalogue samples;
  @Inject IndexState state;
  @Inject Embedder embedder;
  @Inject RedisDataSource redis;
  @Inject Bucket bucket;
  @Inject Crawler crawler;

  @BeforeEach
  void awaitSamples() {
    samples.await();
    await().atMost(Duration.ofSeconds(60)).until(embedder::isReady);
    state.refresh();
  }

  @Test
  void a_question_is_answered_with_line_score_and_reason() {
    ask(Map.of("question", "lluvia en la ventana"))
        .statusCode(200)
        .body("songs", hasSize(10))
        .body("songs.score", everyItem(notNullValue()))
        .body("songs[0].line", notNullValue())
        .body("songs[0].matched", notNullValue())
        .body("songs[0].marks.size()", greaterThan(0))
        .body("songs[0].url", startsWith("/songs/"))
        .body("degraded", equalTo(false))
        .body("cursor", notNullValue());
  }

  @Test
  void a_song_near_in_meaning_alone_shows_the_first_line_of_a_passage() {
    List<Map<String, Object>> songs = new ArrayList<>();
    String cursor = "";
    while (cursor != null) {
      var page = ask(Map.of("question", "lluvia", "cursor", cursor)).extract().jsonPath();
      songs.addAll(page.getList("songs.findAll { it.field == null && it.matched == 'meaning' }"));
      cursor = page.getString("cursor");
    }
    assertThat(songs).isNotEmpty();
    for (Map<String, Object> song : songs) {
      String path = String.valueOf(song.get("url"));
      String lyrics = given().accept("application/json").get(path).jsonPath().getString("lyrics");
      assertThat(new Lyrics(lyrics).passages())
          .extracting(passage -> passage.lines().findFirst().orElseThrow())
          .contains(String.valueOf(song.get("line")));
    }
  }

  @Test
  void typing_errors_and_names_are_found() {
    ask(Map.of("question", "Cana en el labavo")).body("songs[0].id", equalTo("es-0001"));
    ask(Map.of("question", "Señorita Bisagra"))
        .body("songs.findAll { it.artists.contains('Señorita Bisagra') }", not(empty()));
  }

  @Test
  void the_next_page_goes_on_where_the_first_ended() {
    var first = ask(Map.of("question", "mar")).extract().jsonPath();
    List<String> seen = first.getList("songs.id");
    ask(Map.of("question", "mar", "cursor", first.getString("cursor")))
        .body("songs.id", everyItem(not(in(seen))));
  }

  @Test
  void filters_narrow_the_answers_and_facets_count_them() {
    ask(Map.of("question", "mar", "filters", Map.of("lang", "en")))
        .body("songs.lang", everyItem(equalTo("en")))
        .body("facets.filter", hasItem("mood"));
    var all = ask(Map.of("question", "mar")).extract().jsonPath();
    assertThat(all.getInt("facets.findAll { it.filter == 'mood' }.sum { it.songs }"))
        .isEqualTo(all.getInt("total"))
        .isGreaterThan(10);
  }

  @Test
  void what_cannot_be_asked_is_refused_in_plain_words() {
    ask(Map.of("question", " ")).statusCode(400).body("detail", containsString("pregunta"));
    ask(Map.of()).statusCode(400);
    ask(Map.of("question", "x".repeat(1001))).statusCode(413);
    ask(Map.of("question", "x", "cursor", "17")).statusCode(400);
    ask(Map.of("question", "x", "filters", Map.of("mood", "odd"))).statusCode(400);
    given().contentType("application/json").body("{").post("/ask").then().statusCode(400);
    given().contentType("text/plain").body("x").post("/ask").then().statusCode(415);
    given().get("/ask").then().statusCode(405);
    given().get("/songs/none").then().statusCode(404);
  }

  @Test
  void without_any_time_left_the_index_is_not_asked() {
    for (String path : List.of("/songs/es-0001", "/songs?q=sin+tiempo")) {
      given().header("vitral-deadline", 0).get(path).then().statusCode(503);
      given().header("vitral-deadline", 10_000).get(path).then().statusCode(200);
    }
  }

  @Test
  void without_a_question_every_song_can_be_browsed() {
    given()
        .accept("application/json")
        .get("/songs")
        .then()
        .statusCode(200)
        .body("total", greaterThanOrEqualTo(240))
        .body("facets.findAll { it.filter == 'lang' }", hasSize(2));
  }

  @Test
  void markup_and_esi_in_questions_and_songs_are_shown_as_text() {
    String key = "catalogue/corpus.csv";
    bucket.put(
        key, CatalogueCsv.file(List.of(CatalogueCsv.row("corpus", CORPUS, "Zxqv\n" + CORPUS))));
    crawler.crawl();
    samples.awaitState(key, FileState.DONE);
    for (RequestSpecification page :
        List.of(given().queryParam("q", CORPUS + " zxqv"), given().queryParam("q", "zxqv alert"))) {
      for (String path :
          List.of(
              "/songs", "/fragments/songs/answers", "/fragments/songs/results", "/songs/corpus")) {
        page.accept("text/html")
            .get(path)
            .then()
            .statusCode(200)
            .header("Surrogate-Control", nullValue())
            .body(
                not(containsString("<script>")),
                not(containsString("<esi:")),
                not(containsString("<!--esi")));
      }
    }
    given().get("/songs/corpus").then().body(containsString("&lt;esi:include"));
    bucket.put(key, CatalogueCsv.file(List.of()));
    crawler.crawl();
  }

  @Test
  void a_matching_line_is_marked_in_the_page() {
    given()
        .accept("text/html")
        .get("/songs?q=lluvia")
        .then()
        .statusCode(200)
        .header("Vitral-Layout", "default")
        .body(containsString("<mark>"));
  }

  @Test
  void an_answer_is_kept_compressed_in_a_room_of_its_own_and_answers_come_without_redis() {
    String text = "unique question " + System.nanoTime();
    ask(Map.of("question", text)).statusCode(200);
    String key = "songs:answer:1:" + nameOf(text);
    assertThat(redis.value(byte[].class).get(key)).startsWith(0x1f, 0x8b);
    assertThat(redis.key().ttl(key)).isBetween(0L, 60L);
    Stores stores = Stores.throwaway();
    stores.kill("redis");
    try {
      ask(Map.of("question", text + " without")).statusCode(200).body("songs", hasSize(10));
      ask(Map.of("question", text)).statusCode(200);
    } finally {
      stores.restart("redis");
    }
  }

  @Test
  void a_songs_page_has_all_its_lines_and_songs_like_it() {
    given()
        .get("/songs/es-0001")
        .then()
        .statusCode(200)
        .body(containsString("y no pienso devolverla porque venga con rayas."))
        .body(containsString("También puede gustarte"));
    given()
        .accept("application/json")
        .get("/songs/es-0001")
        .then()
        .body("name", equalTo("Cana en el lavabo"));
    given().get("/fragments/songs/sitemap.xml").then().body(containsString("/songs/es-0001</loc>"));
  }

  @Test
  void vectors_are_for_operators() {
    Map<String, String> body = Map.of("text", "the sea");
    encode(given(), body).statusCode(401);
    encode(with("member"), body).statusCode(403);
    String forged = TestIssuer.running().forged("songs", "olga", "operator");
    encode(given().header("Authorization", "Bearer " + forged), body).statusCode(401);
    encode(with("operator"), body)
        .statusCode(200)
        .body("embedding", hasSize(384))
        .body("model", equalTo("e5-small-v2-q"))
        .body("dimensions", equalTo(384))
        .body("truncated", equalTo(false));
    encode(with("operator"), Map.of("texts", List.of("a", "b"))).body("embeddings", hasSize(2));
    encode(with("operator"), Map.of()).statusCode(400);
    encode(with("operator"), Map.of("text", "x".repeat(10_001))).statusCode(413);
  }

  @Test
  void an_operator_can_have_the_bucket_looked_at_and_see_how_far_files_are() {
    given().post("/api/songs/crawls").then().statusCode(401);
    String crawl =
        with("operator")
            .post("/api/songs/crawls")
            .then()
            .statusCode(202)
            .extract()
            .header("Location");
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> with("operator").get(crawl).jsonPath().getString("state").equals("done"));
    with("operator")
        .get("/api/songs/files")
        .then()
        .statusCode(200)
        .body(
            "find { it.key == 'catalogue/rarities-2026-02.csv' }.state",
            equalTo("done-with-errors"))
        .body("find { it.key == 'catalogue/rarities-2026-02.csv' }.badRows.size()", equalTo(5));
    with("member").get("/api/songs/files").then().statusCode(403);
  }

  @Test
  void the_status_says_model_and_index() {
    given()
        .get("/status")
        .then()
        .statusCode(200)
        .body("model.id", equalTo("e5-small-v2-q"))
        .body("index", equalTo("songs-v2-e5-small-v2-q"));
  }

  private String nameOf(String text) {
    String model = state.model().id() + "/" + state.model().version();
    Locale spanish = Locale.forLanguageTag("es");
    return Question.of(text, Filters.NONE, spanish, 0, 10)
        .fingerprint(model, state.last().index(), state.last().generation());
  }

  private static ValidatableResponse ask(Map<String, ?> body) {
    return given().contentType("application/json").body(body).post("/ask").then();
  }

  private static ValidatableResponse encode(RequestSpecification request, Map<String, ?> body) {
    return request.contentType("application/json").body(body).post("/encode").then();
  }

  private static RequestSpecification with(String role) {
    String token = TestIssuer.running().token("songs", "olga", role);
    return given().header("Authorization", "Bearer " + token);
  }
}
