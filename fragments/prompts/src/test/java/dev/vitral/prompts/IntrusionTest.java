package dev.vitral.prompts;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.vitral.contract.junit.TestIssuer;
import dev.vitral.kit.identity.Person;
import dev.vitral.kit.identity.Role;
import dev.vitral.prompts.people.People;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(PromptsStores.class)
class IntrusionTest {

  private final Member ana = Member.unique("ana");

  @Inject People people;
  @Inject AgroalDataSource source;
  @Inject PoolThreads threads;

  @BeforeEach
  void arrive() {
    ana.arrives();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "' onmouseover='alert(1)",
        "<esi:include src=\"/fragments/header/badge\"/>",
        "<esi:vars>$(HTTP_COOKIE{session})</esi:vars>",
        "<!--esi <p>x</p> -->",
        "$(HTTP_COOKIE) &k=99\" onerror=\"x",
        "{prompts:title} {#if true}x{/if}",
        "</textarea><svg onload=alert(1)>"
      })
  void what_people_write_is_shown_as_text(String attack) {
    Member named = Member.unique("eva");
    String id = named.publishes(attack);
    people.known(
        new Person(TestIssuer.idOf(named.handle()), named.handle(), attack, Set.of(Role.MEMBER)));
    named
        .sends(Map.of("prompt", "a", "tags", List.of(attack)))
        .post("/api/prompts")
        .then()
        .statusCode(422);
    for (String page :
        List.of(
            "/prompts?author=" + named.handle(),
            "/prompts/" + id,
            "/prompts/people/" + named.handle(),
            "/fragments/prompts/" + id + "/songs")) {
      isHarmless(given().get(page).then().statusCode(200).extract().asString(), attack);
    }
    isHarmless(
        given().queryParam("q", attack).queryParam("tag", attack).get("/prompts").asString(),
        attack);
    isHarmless(ana.asks().queryParam("prefix", attack).get("/prompts/people").asString(), attack);
    isHarmless(
        ana.asks()
            .formParam("prompt", attack)
            .formParam("tags", attack)
            .formParam("lang", attack)
            .post("/prompts")
            .asString(),
        attack);
  }

  private static void isHarmless(String html, String attack) {
    if (!attack.startsWith("{")) {
      assertThat(html).doesNotContain(attack);
    }
    String own = "<esi:include src=\"/fragments/songs/answers?q=";
    assertThat(html).doesNotContain("<script", "<img", "<svg", "<esi:vars", "<!--esi");
    assertThat(html.replace(own, "")).doesNotContain("<esi:");
    for (String tag : html.split("<esi:", -1)) {
      String attributes = tag.substring(0, Math.max(0, tag.indexOf('>')));
      assertThat(attributes).doesNotContain("$(", "header/badge\"");
    }
  }

  @Test
  void tokens_that_are_forged_expired_or_for_somebody_else_are_refused() {
    TestIssuer issuer = TestIssuer.running();
    String genuine = issuer.token("prompts", "ana");
    for (String token :
        List.of(
            issuer.forged("prompts", "ana"),
            issuer.expired("prompts", "ana"),
            issuer.token("reviews", "ana"),
            genuine.substring(0, genuine.lastIndexOf('.') + 1),
            "ana")) {
      for (String path :
          List.of("/api/feed", "/api/prompts", "/prompts", "/fragments/prompts/likes")) {
        given()
            .header("Authorization", "Bearer " + token)
            .get(path)
            .then()
            .statusCode(401)
            .contentType("application/problem+json");
      }
    }
  }

  @Test
  void other_origins_are_not_invited() {
    given()
        .header("Origin", "https://elsewhere.example")
        .get("/api/prompts")
        .then()
        .statusCode(200)
        .header("Access-Control-Allow-Origin", nullValue());
    given()
        .header("Origin", "https://elsewhere.example")
        .header("Access-Control-Request-Method", "PUT")
        .options("/api/prompts")
        .then()
        .header("Access-Control-Allow-Origin", nullValue())
        .header("Access-Control-Allow-Methods", nullValue());
  }

  @Test
  void moments_name_their_zone() {
    String id = ana.publishes("A una hora que vale en todas partes");
    String at =
        given()
            .get("/api/prompts/" + id)
            .then()
            .body("createdAt", endsWith("Z"))
            .extract()
            .path("createdAt");
    assertThat(given().get("/prompts/" + id).asString())
        .contains("<time datetime=\"" + at.substring(0, 19) + "Z\">ahora mismo</time>");
  }

  @Test
  void the_songs_are_asked_in_the_page_s_language_with_the_words_encoded() {
    String id = ana.publishes("¿Tango & lluvia? 100 %");
    String encoded = "q=%C2%BFTango%20%26%20lluvia%3F%20100%20%25&amp;k=5\" onerror=\"continue\"";
    for (String page : List.of("/prompts/" + id, "/fragments/prompts/" + id + "/songs")) {
      var answer = given().header("vitral-locale", "en").get(page);
      answer.then().header("Surrogate-Control", equalTo("content=\"ESI/1.0\""));
      assertThat(answer.asString())
          .contains("<esi:include src=\"/en/fragments/songs/answers?" + encoded);
    }
    String longest = ana.publishes("🎸".repeat(500));
    String tag = given().get("/fragments/prompts/" + longest + "/songs").asString();
    assertThat(tag).as("fits into a request line").hasSizeLessThan(4096);
  }

  @Test
  void without_the_database_every_part_says_so_and_comes_back() throws Exception {
    List<Connection> taken = new ArrayList<>();
    try {
      for (int i = 0; i < 8; i++) {
        taken.add(source.getConnection());
      }
      given()
          .header("Accept", "text/html")
          .get("/prompts")
          .then()
          .statusCode(503)
          .header("Retry-After", "2")
          .header("Vitral-Layout", "default");
      given().get("/fragments/prompts/trending").then().statusCode(503);
      ana.likes("00000000-0000-4000-8000-000000000000").then().statusCode(503);
    } finally {
      for (Connection connection : taken) {
        connection.close();
      }
    }
    given().get("/prompts").then().statusCode(200);
  }

  @Test
  void the_database_is_never_asked_on_the_event_loop() {
    String id = ana.publishes("Lejos del bucle de eventos");
    for (String path :
        List.of(
            "/prompts",
            "/prompts/" + id,
            "/api/feed",
            "/prompts/feed",
            "/prompts/people",
            "/fragments/prompts/likes",
            "/fragments/prompts/trending")) {
      ana.asks().get(path).then().statusCode(200);
    }
    assertThat(threads.names()).isNotEmpty().noneMatch(name -> name.contains("eventloop"));
  }
}
