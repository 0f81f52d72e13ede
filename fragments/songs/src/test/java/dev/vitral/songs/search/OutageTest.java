package dev.vitral.songs.search;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import dev.vitral.songs.SongsStores;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Elasticsearch and Redis are away from the start. */
@QuarkusTest
@QuarkusTestResource(SongsStores.class)
@TestProfile(OutageTest.Away.class)
class OutageTest {

  @Test
  void an_outage_is_told_in_plain_words_and_nothing_of_the_inside() {
    given()
        .contentType("application/json")
        .body(Map.of("question", "rain"))
        .post("/ask")
        .then()
        .statusCode(503)
        .contentType("application/problem+json")
        .body(not(containsString("refused")), not(containsString("Elastic")));
    given()
        .accept("text/html")
        .get("/songs?q=rain")
        .then()
        .statusCode(503)
        .header("Vitral-Layout", "default")
        .body(not(containsString("xception")));
    given().get("/status").then().statusCode(503);
  }

  @Test
  void the_search_box_and_the_fallbacks_need_no_store() {
    for (String path : new String[] {"searchbox", "searchbox/fallback", "answers/fallback"}) {
      given().get("/fragments/songs/" + path).then().statusCode(200).body(containsString("<form"));
    }
  }

  /** Addresses at which nobody listens. */
  public static final class Away implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "vitral.songs.elasticsearch.url", "http://127.0.0.1:1",
          "quarkus.redis.hosts", "redis://127.0.0.1:1",
          "vitral.songs.ingest.enabled", "false",
          "vitral.songs.crawler.enabled", "false");
    }
  }
}
