package dev.vitral.shell.portal;

import static dev.vitral.shell.portal.TestPortal.HEADER;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** What operators are told of fragments. */
@QuarkusTest
class FragmentsTest extends ShellScene {

  private static final String PATH = "/_vitral";
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @Test
  void what_a_fragment_promises_and_how_it_was_had_is_told() throws Exception {
    JsonObject before = include("header", "header/badge");
    HEADER.on("/fragments/header/badge", Origin.html(500, "oops"));
    visitor.visit("/voting");

    JsonObject badge = include("header", "header/badge");
    JsonObject voting = fragment("voting");

    assertThat(badge.getInteger("deadline")).as("the operator's word").isEqualTo(6000);
    assertThat(rung(badge, "fallback")).isEqualTo(rung(before, "fallback") + 1);
    assertThat(badge.getDouble("p99")).isGreaterThanOrEqualTo(badge.getDouble("p50"));
    assertThat(rung(voting.getJsonObject("pages"), "fresh")).isPositive();
    assertThat(voting.getJsonObject("pages").getInteger("samples")).isPositive();
    assertThat(voting.getString("state")).isEqualTo("serving");
    assertThat(voting.getString("version")).isEqualTo("1");
    assertThat(voting.getString("circuit")).isEqualTo("closed");
    assertThat(voting.getJsonObject("events").getJsonArray("emits")).contains("voting:cast");
    assertThat(voting.getJsonArray("targets").getJsonObject(0).getBoolean("answers")).isTrue();
  }

  @Test
  void the_hit_rate_grows_with_what_is_kept() throws Exception {
    part(HEADER, "header/bar", "bar", "public, max-age=600");
    visitor.visit("/");
    long before = fragment("header").getJsonObject("cache").getLong("fresh");

    visitor.visit("/");

    JsonObject cache = fragment("header").getJsonObject("cache");
    assertThat(cache.getLong("fresh")).isGreaterThan(before);
    assertThat(cache.getDouble("hitRate")).isBetween(0.001, 1.0);
  }

  @Test
  void a_target_that_does_not_answer_is_told_with_the_moment_since_when() throws Exception {
    JsonObject away = until("reviews", false);

    assertThat(away.getInteger("failures")).isPositive();
    assertThat(Instant.parse(away.getString("since"))).isBefore(Instant.now());
  }

  @Test
  void it_is_a_page_in_both_languages_without_a_script() throws Exception {
    String spanish = ask(PATH, "text/html", "operator").body();
    Document english = Jsoup.parse(ask("/en" + PATH + "/", "text/html", "operator").body());

    assertThat(spanish)
        .contains("<html lang=\"es\">", "en servicio", "voting:cast")
        .doesNotContain("<script");
    assertThat(english.select("html").attr("lang")).isEqualTo("en");
    assertThat(english.select("#fragment-voting th[scope=row]").eachText())
        .contains("voting/leaderboard", "voting/slow");
    assertThat(english.select("nav a[aria-current=page]").eachAttr("href")).contains("/en" + PATH);
    assertThat(english.select("form[method=post]").attr("action"))
        .isEqualTo("/en/_vitral/panes?shown=true");
  }

  @Test
  void nobody_else_sees_it() throws Exception {
    assertThat(visitor.send("GET", PATH, "").statusCode()).isEqualTo(401);
    assertThat(visitor.visit(PATH).statusCode()).isEqualTo(303);
    assertThat(ask(PATH, "application/json", "member").statusCode()).isEqualTo(403);
    assertThat(visitor.send("POST", PATH, "x").statusCode()).isEqualTo(405);
    assertThat(ask(PATH + "/nothing", "text/html", "operator").statusCode()).isEqualTo(404);
  }

  private JsonObject until(String fragment, boolean answers) throws Exception {
    long giveUp = System.nanoTime() + PATIENCE.toNanos();
    JsonObject target = target(fragment);
    while (target.getBoolean("answers") != answers) {
      assertThat(System.nanoTime()).isLessThan(giveUp);
      target = target(fragment);
    }
    return target;
  }

  private JsonObject target(String fragment) throws Exception {
    return fragment(fragment).getJsonArray("targets").getJsonObject(0);
  }

  private JsonObject include(String fragment, String id) throws Exception {
    return named(id, fragment(fragment).getJsonArray("includes").getList());
  }

  private JsonObject fragment(String name) throws Exception {
    JsonObject all = new JsonObject(ask(PATH, "application/json", "operator").body());
    return named(name, all.getJsonArray("fragments").getList());
  }

  private static JsonObject named(String name, List<?> all) {
    return all.stream()
        .map(JsonObject::mapFrom)
        .filter(one -> one.getString("name").equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static long rung(JsonObject had, String rung) {
    return had.getJsonObject("rungs").getLong(rung, 0L);
  }

  private HttpResponse<String> ask(String path, String type, String role) throws Exception {
    String who = "Bearer live-" + role + "-" + UUID.randomUUID();
    return visitor.send("GET", path, "", "Accept", type, "Authorization", who);
  }
}
