package dev.vitral.shell.portal;

import static dev.vitral.shell.portal.TestPortal.HEADER;
import static dev.vitral.shell.portal.TestPortal.VOTING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vitral.shell.cache.store.Purge;
import dev.vitral.shell.cache.store.Purge.Depth;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole pages out of memory. */
@QuarkusTest
class ReadyPagesTest extends CrowdScene {

  private static final String LASTING = "public, max-age=600";

  @BeforeEach
  void everything_lasts() {
    VOTING.on(
        "/voting",
        Origin.page(200, "Vota", "<h1>Vota</h1>", "Cache-Control", LASTING, "Vary", "X-Taste"));
    part(HEADER, "header/bar", "bar", LASTING);
    part(HEADER, "header/badge", "log in", LASTING);
    part(VOTING, "voting/leaderboard", "board", LASTING);
    part(VOTING, "voting/slow", "slow", LASTING);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/en/", "/voting", "/en/voting?a=b"})
  void it_is_the_page_as_it_was_composed(String path) throws Exception {
    visitor.visit(path);
    HttpResponse<String> composed = visitor.visit(path);

    HttpResponse<String> ready = visitor.visit(path);

    assertThat(isReady(composed)).isFalse();
    assertThat(isReady(ready)).isTrue();
    assertThat(ready.body()).isEqualTo(composed.body());
    assertThat(ready.headers().map().keySet()).isEqualTo(composed.headers().map().keySet());
    for (String name : List.of("ETag", "Vary", "Content-Security-Policy", "Content-Language")) {
      assertThat(ready.headers().firstValue(name)).isEqualTo(composed.headers().firstValue(name));
    }
    assertThat(ready.headers().firstValue("Cache-Control").orElse(""))
        .matches("max-age=(?:600|5\\d\\d)");
  }

  @Test
  void it_is_over_with_any_of_its_parts() throws Exception {
    becomesReady("/");
    part(VOTING, "voting/leaderboard", "newer board", LASTING);

    cache.purge(
        Purge.uris(Optional.of("voting"), Set.of("/fragments/voting/leaderboard"), Depth.HARD));
    HttpResponse<String> page = visitor.visit("/");

    assertThat(isReady(page)).isFalse();
    assertThat(page.body()).contains("newer board");
  }

  @Test
  void it_is_given_while_a_part_of_it_is_asked_for_anew() throws Exception {
    part(VOTING, "voting/slow", "older", "public, max-age=1, stale-while-revalidate=600");
    becomesReady("/");
    CountDownLatch given = new CountDownLatch(1);
    VOTING.on(
        "/fragments/voting/slow",
        exchange -> {
          await(given);
          Origin.html(200, "<p data-fragment=\"voting/slow\">newer</p>", "Cache-Control", LASTING)
              .to(exchange);
        });

    HttpResponse<String> meanwhile = oneOfACrowdThatIsToldOfNoLifetime();
    given.countDown();

    assertThat(meanwhile.body()).contains("older");
    visitor.visitUntil("/", page -> isReady(page) && page.body().contains("newer"));
  }

  @Test
  void it_is_not_given_when_asking_anew_has_failed() throws Exception {
    part(VOTING, "voting/leaderboard", "older", "public, max-age=1, stale-while-revalidate=600");
    becomesReady("/");

    VOTING.on("/fragments/voting/leaderboard", Origin.html(500, "oops"));

    visitor.visitUntil("/", page -> page.body().contains("data-rung=\"stale\""));
    assertThat(visitor.visit("/").body()).contains("data-rung=\"stale\" data-age=", ">older<");
  }

  @Test
  void whoever_shows_a_session_is_never_given_it() throws Exception {
    becomesReady("/voting");
    part(HEADER, "header/badge", "me", "private, no-store");

    HttpResponse<String> page =
        visitor.visit("/voting", "Cookie", "__Host-session=live-ana-" + UUID.randomUUID());

    assertThat(isReady(page)).isFalse();
    assertThat(page.body()).contains("me</p>");
    assertThat(visitor.visit("/voting").body()).contains("log in").doesNotContain("me</p>");
  }

  @Test
  void it_is_for_those_for_whom_its_primary_was_chosen() throws Exception {
    becomesReady("/voting");

    assertThat(isReady(visitor.visit("/voting", "X-Taste", "sour"))).isFalse();
    assertThat(VOTING.timesAsked("/voting")).isEqualTo(2);
  }

  @Test
  void who_has_it_is_told_so() throws Exception {
    String tag = becomesReady("/").headers().firstValue("ETag").orElseThrow();

    HttpResponse<String> same = visitor.visit("/", "If-None-Match", tag);

    assertThat(isReady(same)).isTrue();
    assertThat(same.statusCode()).isEqualTo(304);
    assertThat(same.headers().firstValue("ETag")).contains(tag);
    assertThat(same.headers().map()).doesNotContainKey("content-length");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/voting"})
  void head_is_told_what_get_is(String path) throws Exception {
    HttpResponse<String> page = becomesReady(path);

    HttpResponse<String> head = visitor.send("HEAD", path, "", "Accept", "text/html,*/*;q=0.8");

    assertThat(isReady(head)).isTrue();
    assertThat(head.body()).isEmpty();
    assertThat(lasting(head)).isEqualTo(lasting(page)).containsKey("content-length");
    String tag = page.headers().firstValue("ETag").orElseThrow();
    assertThat(
            visitor
                .send("HEAD", path, "", "Accept", "text/html,*/*;q=0.8", "If-None-Match", tag)
                .statusCode())
        .isEqualTo(304);
  }

  @Test
  void head_is_told_of_one_whose_parts_are_stale() throws Exception {
    part(VOTING, "voting/slow", "older", "public, max-age=1, stale-while-revalidate=600");
    becomesReady("/");

    HttpResponse<String> head;
    do {
      head = visitor.send("HEAD", "/", "", "Accept", "text/html,*/*;q=0.8");
      assertThat(isReady(head)).isTrue();
    } while (!lifetime(head).equals("max-age=0"));
  }

  @Test
  void its_parts_are_counted_as_ever() throws Exception {
    becomesReady("/");
    double had = had();

    visitor.visit("/");

    assertThat(had()).isEqualTo(had + 1);
  }

  /** One visitor alone might come at every 50 ms, and have the page composed each time. */
  private HttpResponse<String> oneOfACrowdThatIsToldOfNoLifetime() throws Exception {
    Optional<HttpResponse<String>> one = Optional.empty();
    while (one.isEmpty()) {
      List<HttpResponse<String>> pages =
          visits(8, "/").stream().map(CompletableFuture::join).toList();
      assertThat(pages).allSatisfy(page -> assertThat(page.body()).contains("older"));
      one =
          pages.stream()
              .filter(page -> isReady(page) && lifetime(page).equals("max-age=0"))
              .findFirst();
    }
    return one.get();
  }

  private HttpResponse<String> becomesReady(String path) throws Exception {
    return visitor.visitUntil(path, ReadyPagesTest::isReady);
  }

  private static boolean isReady(HttpResponse<String> page) {
    return page.headers().firstValue("Server-Timing").orElse("").endsWith("desc=ready");
  }

  /** What does not depend on the moment. */
  private static Map<String, List<String>> lasting(HttpResponse<String> answer) {
    Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
    headers.keySet().removeAll(Set.of("cache-control", "server-timing", "vitral-request-id"));
    return headers;
  }

  private static String lifetime(HttpResponse<String> page) {
    return page.headers().firstValue("Cache-Control").orElse("");
  }

  private double had() {
    return meters
        .counter("vitral.include", "fragment", "voting", "include", "leaderboard", "rung", "fresh")
        .count();
  }
}
