package dev.vitral.songs.index;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vitral.songs.SongsStores;
import dev.vitral.songs.catalogue.Crawler;
import dev.vitral.songs.catalogue.Files;
import dev.vitral.songs.embedding.Embedder;
import dev.vitral.songs.ingest.SampleCatalogue;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A portal whose index was made by the version before, with the vectors in the documents. */
@QuarkusTest
@QuarkusTestResource(SongsStores.class)
class RebuildTest {

  private static final Duration LONGEST = Duration.ofMinutes(4);
  private static final int MANY = 10_000;

  @Inject Elastic elastic;
  @Inject Indices indices;
  @Inject SongIndex index;
  @Inject Embedder embedder;
  @Inject Crawler crawler;
  @Inject Files files;
  @Inject SampleCatalogue samples;
  @Inject ObjectMapper json;

  @Test
  void another_mapping_is_an_index_of_its_own_and_questions_are_answered_all_the_while() {
    samples.await();
    await().atMost(LONGEST).until(embedder::isReady);
    await().atMost(LONGEST).until(this::isEveryFileRead);
    String old = "songs-v1-" + embedder.model().id();
    Map<String, String> songs = fingerprints();
    makeOld(old);
    awaitReaders(old);

    await()
        .atMost(LONGEST)
        .pollInSameThread()
        .until(
            () -> {
              questionsAreAnswered();
              crawler.crawl();
              return indices.read().filter(indices.written()::equals).isPresent();
            });

    awaitReaders(indices.written());
    questionsAreAnswered();
    assertThat(fingerprints()).isEqualTo(songs);
    given().get("/songs/es-0001").then().body(containsString("También puede gustarte"));
    elastic.call("DELETE", "/" + old);
  }

  private boolean isEveryFileRead() {
    return files.latest().stream().allMatch(file -> file.state().isFinal());
  }

  /** The index of the version before in the place of this one's, which has never been there. */
  private void makeOld(String old) {
    indices.create(old, "index/songs-v1.json");
    StringBuilder lines = new StringBuilder();
    Map<String, List<Passage>> passages = index.passages(fingerprints());
    for (JsonNode hit : everySong()) {
      ObjectNode line = json.createObjectNode();
      line.putObject("index").put("_index", old).put("_id", hit.path("_id").asText());
      ObjectNode song = hit.path("_source").deepCopy();
      add(song.putArray("passages"), passages.getOrDefault(hit.path("_id").asText(), List.of()));
      lines.append(line).append('\n').append(song).append('\n');
    }
    assertThat(elastic.lines("/_bulk?refresh=true", lines.toString()).path("errors").asBoolean())
        .isFalse();
    ObjectNode aliases = json.createObjectNode();
    ArrayNode actions = aliases.putArray("actions");
    actions.addObject().putObject("add").put("index", old).put("alias", Indices.ALIAS);
    actions.addObject().putObject("remove_index").put("index", indices.written());
    elastic.call("POST", "/_aliases", aliases);
    elastic.call("DELETE", "/catalogue-files");
  }

  private static void add(ArrayNode array, List<Passage> passages) {
    for (Passage passage : passages) {
      ArrayNode vector = array.addObject().put("text", passage.text()).putArray("vector");
      for (float x : passage.vector()) {
        vector.add(x);
      }
    }
  }

  private Map<String, String> fingerprints() {
    Map<String, String> fingerprints = new TreeMap<>();
    for (JsonNode hit : everySong()) {
      fingerprints.put(hit.path("_id").asText(), hit.path("_source").path("fingerprint").asText());
    }
    return fingerprints;
  }

  private JsonNode everySong() {
    JsonNode all = json.createObjectNode().put("size", MANY);
    return elastic.call("POST", "/" + Indices.ALIAS + "/_search", all).at("/hits/hits");
  }

  private static void awaitReaders(String name) {
    await()
        .atMost(LONGEST)
        .until(() -> given().get("/status").jsonPath().getString("index").equals(name));
  }

  /** By words and by meaning, each time anew. */
  private static void questionsAreAnswered() {
    Map<String, Object> asked = new HashMap<>();
    asked.put("question", "lluvia en la ventana " + System.nanoTime());
    given()
        .contentType("application/json")
        .body(asked)
        .post("/ask")
        .then()
        .statusCode(200)
        .body("songs.size()", equalTo(10))
        .body("songs.findAll { it.matched != 'words' }.size()", greaterThan(0))
        .body("degraded", equalTo(false));
  }
}
