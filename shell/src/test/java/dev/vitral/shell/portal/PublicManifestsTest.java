package dev.vitral.shell.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Everybody may know what the portal is made of, and nothing that its pages would not show. */
@QuarkusTest
class PublicManifestsTest extends ShellScene {

  private static final String MANIFESTS = "/fragments/manifests.json";

  @Test
  void all_manifests_that_count_are_told_in_the_registrys_order() throws Exception {
    HttpResponse<String> answer = visitor.visit(MANIFESTS);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
    assertThat(told(answer).stream().map(one -> ((JsonObject) one).getString("name")))
        .containsExactly("header", "voting", "reviews", "songs");
    assertThat(told(answer).getJsonObject(1))
        .isEqualTo(
            new JsonObject(
                """
                {"name":"voting","version":"1","contract":1,"team":"voting","prefixes":["/voting"],
                 "languages":["es","en"],"routes":[],"cookies":[],"js":[],
                 "css":[{"value":"/fragments/voting/assets/voting-0123456789.css"}],
                 "sitemap":"/fragments/voting/sitemap.xml","feed":"/fragments/voting/feed.atom",
                 "uses":["songs/answers"],
                 "events":{"emits":["voting:cast"],"consumes":[]},
                 "includes":[
                   {"name":"leaderboard","path":"/fragments/voting/leaderboard","deadline":"400ms",
                    "criticality":"optional","concurrency":64,"identity":"none","shed":0,
                    "fallback":"/fragments/voting/leaderboard/fallback"},
                   {"name":"slow","path":"/fragments/voting/slow","deadline":"100ms",
                    "criticality":"optional","concurrency":64,"identity":"none","shed":0}],
                 "slots":[{"slot":"home.main","include":"leaderboard","order":10},
                          {"slot":"home.aside","include":"slow","order":10}],
                 "navigation":[
                   {"label":{"es":"Votación","en":"Voting"},"href":"/voting","order":10}]}"""));
  }

  @Test
  void where_fragments_are_and_how_sessions_are_kept_is_told_nobody() throws Exception {
    String told = visitor.visit(MANIFESTS).body();
    for (Origin origin : List.of(TestPortal.HEADER, TestPortal.SONGS, TestPortal.VOTING)) {
      assertThat(told).doesNotContain(origin.url().getAuthority());
    }
    assertThat(told)
        .doesNotContain("127.0.0.1", "localhost", "://")
        .doesNotContain("__Host-", TestPortal.EXCHANGE, "/voting/mine");
  }

  @Test
  void whoever_has_them_is_told_so() throws Exception {
    HttpResponse<String> first = visitor.visit("/en" + MANIFESTS);
    String etag = first.headers().firstValue("ETag").orElseThrow();

    assertThat(first.headers().firstValue("Cache-Control")).contains("public, max-age=10");
    HttpResponse<String> again = visitor.visit(MANIFESTS, "If-None-Match", etag);
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(visitor.visit(MANIFESTS, "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
  }

  @Test
  void their_head_alone_is_to_be_had_too() throws Exception {
    HttpResponse<String> head = visitor.send("HEAD", MANIFESTS, "");
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.headers().firstValue("ETag")).isPresent();
    assertThat(head.body()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE"})
  void they_are_only_read(String method) throws Exception {
    HttpResponse<String> answer = visitor.send(method, MANIFESTS, "x=1");
    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.headers().firstValue("Allow")).contains("GET, HEAD");
  }

  private static JsonArray told(HttpResponse<String> answer) {
    return new JsonObject(answer.body()).getJsonArray("fragments");
  }
}
