package dev.vitral.shell.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each include has a manifest for Podium's layouts, and its answers say what these look for. */
@QuarkusTest
class PodiumManifestTest extends ShellScene {

  private static final String BOARD = "/fragments/voting/leaderboard";
  private static final String MANIFEST = BOARD + "/manifest.json";

  @Test
  void it_says_what_the_fragments_own_manifest_says() throws Exception {
    HttpResponse<String> answer = visitor.visit(MANIFEST);
    String origin = portal.toString().replaceFirst("/$", "");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
    assertThat(new JsonObject(answer.body()))
        .isEqualTo(
            new JsonObject(
                """
                {"name":"voting-leaderboard","version":"1","team":"voting","proxy":{},
                 "content":"/","fallback":"/fallback",
                 "css":[{"value":"%s%s","type":"text/css","rel":"stylesheet"}],"js":[]}"""
                    .formatted(origin, TestPortal.STYLE)));
  }

  @Test
  void whoever_has_it_is_told_so() throws Exception {
    HttpResponse<String> first = visitor.visit("/en" + MANIFEST);
    String etag = first.headers().firstValue("ETag").orElseThrow();

    assertThat(first.headers().firstValue("Cache-Control")).contains("public, no-cache");
    HttpResponse<String> again = visitor.visit("/en" + MANIFEST, "If-None-Match", etag);
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(visitor.visit(MANIFEST, "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/fragments/voting/nothing/manifest.json",
        "/fragments/nobody/leaderboard/manifest.json",
        "/en/fragments/voting/nothing/manifest.json"
      })
  void what_is_no_include_has_none(String path) throws Exception {
    TestPortal.VOTING.forget();
    HttpResponse<String> answer = visitor.send("GET", path, "", "Accept", "application/json");
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(TestPortal.VOTING.timesAsked(path)).isZero();
  }

  @Test
  void it_is_only_read() throws Exception {
    assertThat(visitor.send("POST", MANIFEST, "x=1").statusCode()).isEqualTo(405);
  }

  @Test
  void an_include_says_its_version_where_layouts_look_for_it() throws Exception {
    HttpResponse<String> answer = visitor.visit(BOARD);
    assertThat(answer.body()).contains("data-fragment=\"voting/leaderboard\"");
    assertThat(answer.headers().firstValue("podlet-version")).contains("1");
    assertThat(visitor.visit("/voting").headers().map()).doesNotContainKey("podlet-version");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "en-US"})
  void a_layouts_language_is_heeded_by_includes(String locale) throws Exception {
    HttpResponse<String> answer = visitor.visit(BOARD, "podium-locale", locale);
    assertThat(TestPortal.VOTING.nextTo(BOARD).headers())
        .containsEntry("vitral-locale", "en")
        .doesNotContainKey("podium-locale");
    assertThat(answer.headers().allValues("Vary")).anyMatch(vary -> vary.contains("podium-locale"));
  }

  @Test
  void who_names_no_language_or_another_one_gets_that_of_the_address() throws Exception {
    visitor.visit(BOARD, "podium-locale", "nb-NO");
    assertThat(TestPortal.VOTING.nextTo(BOARD).headers()).containsEntry("vitral-locale", "es");
    visitor.visit("/en" + BOARD, "podium-locale", "es");
    assertThat(TestPortal.VOTING.nextTo(BOARD).headers()).containsEntry("vitral-locale", "en");
    visitor.visit("/voting", "podium-locale", "en");
    assertThat(TestPortal.VOTING.nextTo("/voting").headers()).containsEntry("vitral-locale", "es");
  }

  @Test
  void a_layouts_context_reaches_no_fragment() throws Exception {
    visitor.visit(
        BOARD, "podium-mount-origin", "http://evil.example", "podium-requested-by", "somebody");
    assertThat(TestPortal.VOTING.nextTo(BOARD).headers().keySet())
        .noneMatch(name -> name.startsWith("podium-"));
  }
}
