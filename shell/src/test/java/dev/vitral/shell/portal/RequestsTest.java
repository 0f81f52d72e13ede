package dev.vitral.shell.portal;

import static dev.vitral.shell.portal.TestPortal.HEADER;
import static dev.vitral.shell.portal.TestPortal.VOTING;
import static dev.vitral.shell.portal.TestPortal.VOTING_PROXY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vitral.faults.Fault;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;

/** What operators are told of the last requests. */
@QuarkusTest
class RequestsTest extends ShellScene {

  private static final String PATH = "/_vitral/requests";
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final String ID = "Vitral-Request-Id";

  private final String operator = "Bearer live-operator-" + UUID.randomUUID();
  private final String member = "Bearer live-ana-" + UUID.randomUUID();

  @Test
  void each_part_of_a_page_is_recorded_with_its_rung() throws Exception {
    part(HEADER, "header/bar", "bar", "public, max-age=600");
    visitor.visit("/voting");
    HEADER.on("/fragments/header/badge", Origin.html(500, "oops"));

    HttpResponse<String> page = visitor.visit("/voting");

    assertThat(page.headers().firstValue("Server-Timing").orElse(""))
        .containsPattern("header-bar;dur=\\d+;desc=hit;rung=fresh")
        .containsPattern("page;dur=\\d+;desc=fresh;rung=fresh");
    JsonObject record = record(page);
    assertThat(record.getInteger("status")).isEqualTo(200);
    assertThat(record.getDouble("total")).isGreaterThanOrEqualTo(record.getDouble("committed"));
    assertThat(parts(record))
        .containsEntry("page", "fresh fetched")
        .containsEntry("header/bar", "fresh hit")
        .containsEntry("header/badge", "fallback fetched");
    assertThat(began(record, "page")).isZero();
    assertThat(began(record, "header/badge")).isPositive().isLessThan(record.getDouble("total"));
    assertThat(queued(record)).contains("page", "header/badge").doesNotContain("header/bar");
  }

  @Test
  void a_page_that_was_ready_and_one_that_failed_are_recorded_too() throws Exception {
    VOTING.on("/voting", Origin.page(200, "Uno", "<h1>x</h1>", "Cache-Control", "max-age=600"));
    part(HEADER, "header/bar", "bar", "public, max-age=600");
    part(HEADER, "header/badge", "badge", "public, max-age=600");
    HttpResponse<String> ready =
        visitor.visitUntil(
            "/voting",
            page -> page.headers().firstValue("Server-Timing").orElse("").endsWith("desc=ready"));
    assertThat(record(ready).getBoolean("ready")).isTrue();

    nothingIsKept();
    VOTING_PROXY.with(Fault.down());
    HttpResponse<String> failed = visitor.visit("/voting");

    assertThat(failed.statusCode()).isEqualTo(503);
    assertThat(parts(record(failed))).containsEntry("page", "failed fetched");
  }

  @Test
  void fragments_are_told_of_the_same_request() throws Exception {
    HttpResponse<String> page = visitor.visit("/voting");

    assertThat(VOTING.nextTo("/voting").headers().get("traceparent"))
        .startsWith("00-" + id(page) + "-");
  }

  @Test
  void what_a_visitor_wrote_is_not_in_a_record_and_nobody_chooses_its_id() throws Exception {
    VOTING.on("/voting/notes", Origin.text(200, "application/json", "{}"));
    HttpResponse<String> answer =
        visitor.visit(
            "/voting/notes?token=hush-1&hush-2",
            "Authorization",
            operator,
            "Cookie",
            "__Host-voter=hush-3",
            ID,
            "hush-4");

    HttpResponse<String> json = ask(PATH + "/" + id(answer), "application/json", operator);

    assertThat(json.body()).contains("/voting/notes?token=…&…").doesNotContain("hush", "live-");
    assertThat(parts(new JsonObject(json.body()))).containsEntry("answer", "fresh fetched");
    assertThat(ask(PATH, "application/json", operator).body()).doesNotContain("hush", "live-");
  }

  @Test
  void they_are_pages_in_both_languages_without_a_script() throws Exception {
    HttpResponse<String> page = visitor.visit("/voting?a=%3Cb%3E");

    String list = ask(PATH, "text/html", operator).body();
    String one = ask("/en" + PATH + "/" + id(page), "text/html", operator).body();

    assertThat(list)
        .contains("<html lang=\"es\">", "Peticiones recientes", "href=\"" + PATH + "/" + id(page))
        .doesNotContain("<script");
    assertThat(one)
        .contains("<html lang=\"en\">", "GET /voting?a=…", ">header/bar</th>", "fetched")
        .contains("href=\"/en" + PATH + "\"", "<svg class=\"waterfall__chart\" role=\"img\"")
        .doesNotContain("<script");
    Elements drawn = Jsoup.parse(one).select(".waterfall__chart");
    assertThat(drawn.select("desc").text()).contains("header/bar: fresh", "page: fresh");
    assertThat(drawn.select(".waterfall__bar")).hasSizeGreaterThanOrEqualTo(3);
    assertThat(drawn.select("[style]")).isEmpty();
  }

  @Test
  void nobody_else_sees_them() throws Exception {
    assertThat(visitor.send("GET", PATH, "").statusCode()).isEqualTo(401);
    assertThat(visitor.visit(PATH).statusCode()).isEqualTo(303);
    assertThat(ask(PATH, "application/json", member).statusCode()).isEqualTo(403);
    assertThat(visitor.send("POST", PATH, "x").statusCode()).isEqualTo(405);
    HttpResponse<String> unknown = ask(PATH + "/0123", "application/json", operator);
    assertThat(unknown.statusCode()).isEqualTo(404);
    assertThat(unknown.headers().firstValue(ID)).isPresent();
  }

  private JsonObject record(HttpResponse<?> answer) throws Exception {
    JsonObject record;
    long giveUp = System.nanoTime() + PATIENCE.toNanos();
    do { // the last byte may be read before its writer has noted it
      assertThat(System.nanoTime()).isLessThan(giveUp);
      HttpResponse<String> json = ask(PATH + "/" + id(answer), "application/json", operator);
      assertThat(json.statusCode()).isEqualTo(200);
      record = new JsonObject(json.body());
    } while (!record.containsKey("total"));
    return record;
  }

  private static Map<String, String> parts(JsonObject record) {
    List<?> parts = record.getJsonArray("parts").getList();
    return parts.stream()
        .map(part -> part instanceof Map<?, ?> map ? map : Map.of())
        .collect(
            Collectors.toMap(
                part -> String.valueOf(part.get("name")),
                part -> part.get("rung") + " " + part.get("way")));
  }

  private static double began(JsonObject record, String name) {
    return record.getJsonArray("parts").stream()
        .map(part -> (JsonObject) part)
        .filter(part -> part.getString("name").equals(name))
        .mapToDouble(part -> part.getDouble("began"))
        .findFirst()
        .orElseThrow();
  }

  /** Those of whom it is known how long they waited for their turn. */
  private static List<String> queued(JsonObject record) {
    return record.getJsonArray("parts").stream()
        .map(part -> (JsonObject) part)
        .filter(part -> part.containsKey("queued"))
        .map(part -> part.getString("name"))
        .toList();
  }

  private static String id(HttpResponse<?> answer) {
    return answer.headers().firstValue(ID).orElseThrow();
  }

  private HttpResponse<String> ask(String path, String type, String authorization)
      throws Exception {
    return visitor.send("GET", path, "", "Accept", type, "Authorization", authorization);
  }
}
