package dev.vitral.shell.portal;

import static dev.vitral.shell.portal.TestPortal.HEADER;
import static dev.vitral.shell.portal.TestPortal.VOTING;
import static dev.vitral.shell.portal.TestPortal.VOTING_PROXY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vitral.faults.Fault;
import dev.vitral.shell.cache.store.Purge;
import dev.vitral.shell.cache.store.Purge.Depth;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SharedPagesTest extends ShellScene {

  private static final String LASTING = "public, max-age=60";

  @Test
  void a_page_that_is_fresh_is_not_asked_for_again() throws Exception {
    primary("Uno", LASTING);

    String first = visitor.visit("/voting").body();
    primary("Dos", LASTING);
    String again = visitor.visit("/voting").body();

    assertThat(again).isEqualTo(first).containsOnlyOnce("<title>Uno</title>").contains(">Uno</h1>");
    assertThat(VOTING.timesAsked("/voting")).isOne();
  }

  @Test
  void each_query_and_each_language_is_a_page_of_its_own() throws Exception {
    primary("Uno", LASTING);

    for (String page : List.of("/voting", "/voting?a=1", "/voting?a=2", "/en/voting")) {
      visitor.visit(page);
      visitor.visit(page);
    }

    assertThat(VOTING.timesAsked("/voting")).isEqualTo(4);
  }

  @Test
  void a_page_varies_as_its_fragment_says() throws Exception {
    VOTING.on(
        "/voting",
        exchange -> {
          String taste = exchange.getRequestHeaders().getFirst("X-Taste");
          Origin.page(200, taste, "<h1>x</h1>", "Cache-Control", LASTING, "Vary", "X-Taste")
              .to(exchange);
        });

    for (String taste : List.of("sweet", "sour", "sweet", "sour")) {
      assertThat(visitor.visit("/voting", "X-Taste", taste).body())
          .contains("<title>" + taste + "</title>");
    }

    assertThat(VOTING.timesAsked("/voting")).isEqualTo(2);
  }

  @Test
  void what_was_asked_with_a_cookie_has_to_be_public() throws Exception {
    primary("Uno", "max-age=60");

    visitor.visit("/voting", "Cookie", "__Host-voter=1");
    visitor.visit("/voting", "Cookie", "__Host-voter=2");
    assertThat(VOTING.timesAsked("/voting")).isEqualTo(2);

    primary("Uno", LASTING);
    visitor.visit("/voting", "Cookie", "__Host-voter=3");
    visitor.visit("/voting", "Cookie", "__Host-voter=4");
    assertThat(VOTING.timesAsked("/voting")).isEqualTo(3);
  }

  @Test
  void a_page_that_sets_a_cookie_is_nobodys_to_keep() throws Exception {
    primary("Uno", LASTING, "Set-Cookie", "__Host-voter=1; Path=/; Secure");

    visitor.visit("/voting");
    HttpResponse<String> page = visitor.visit("/voting");

    assertThat(VOTING.timesAsked("/voting")).isEqualTo(2);
    assertThat(page.headers().firstValue("Set-Cookie")).isPresent();
    assertThat(page.headers().firstValue("Cache-Control")).contains("private, no-store");
  }

  /** Even if the fragment claims that it is for everybody. */
  @Test
  void a_page_that_was_asked_for_with_a_token_is_not_kept() throws Exception {
    VOTING.on(
        "/voting/mine",
        exchange -> {
          String token = exchange.getRequestHeaders().getFirst("Authorization");
          Origin.page(200, "Mine", token, "Cache-Control", LASTING).to(exchange);
        });

    for (String name : List.of("ana", "eva")) {
      String person = name + "-" + UUID.randomUUID();
      assertThat(visitor.visit("/voting/mine", "Cookie", "__Host-session=live-" + person).body())
          .contains("jwt.voting." + person);
    }
  }

  @Test
  void a_write_drops_what_it_names_before_its_answer_is_there() throws Exception {
    primary("Uno", LASTING, "Surrogate-Key", "votes");
    VOTING.on("/voting/votes", Origin.text(202, "text/plain", "ok", "Vitral-Purge", "votes"));
    visitor.visit("/voting");
    primary("Dos", LASTING);

    visitor.send("POST", "/voting/votes", "x=1");

    assertThat(visitor.visit("/voting").body()).contains("Dos");
  }

  @Test
  void a_write_drops_what_is_kept_for_its_address_and_for_those_that_it_tells_of()
      throws Exception {
    primary("Uno", LASTING);
    visitor.visit("/voting");
    primary("Dos", LASTING);
    visitor.send("POST", "/voting", "x=1");
    assertThat(visitor.visit("/voting").body()).contains("Dos");

    primary("Tres", LASTING);
    VOTING.on("/voting/votes", Origin.text(500, "text/plain", "no", "Location", "/voting"));
    visitor.send("POST", "/voting/votes", "x=1");
    assertThat(visitor.visit("/voting").body()).as("nothing was written").contains("Dos");
    VOTING.on("/voting/votes", Origin.text(201, "text/plain", "ok", "Location", "/voting"));
    visitor.send("POST", "/voting/votes", "x=1");
    assertThat(visitor.visit("/voting").body()).contains("Tres");
  }

  @Test
  void an_address_can_be_purged_in_all_languages() throws Exception {
    primary("Uno", LASTING);
    visitor.visit("/voting");
    visitor.visit("/en/voting");
    primary("Dos", LASTING);

    int found = cache.purge(Purge.uris(Optional.of("voting"), Set.of("/voting"), Depth.HARD));

    assertThat(found).isEqualTo(2);
    assertThat(visitor.visit("/voting").body()).contains("Dos");
  }

  @Test
  void a_page_is_asked_for_anew_while_visitors_get_it() throws Exception {
    primary("Uno", "public, max-age=1, stale-while-revalidate=1000");
    visitor.visit("/voting");
    primary("Dos", "public, max-age=1000");

    visitor.visitUntil("/voting", page -> page.body().contains("Dos"));

    assertThat(visitor.visit("/voting").body()).contains("Dos");
    assertThat(VOTING.timesAsked("/voting")).isEqualTo(2);
  }

  @Test
  void an_older_page_stands_in_if_its_fragment_allows_it() throws Exception {
    primary("Uno", "public, max-age=1000, stale-if-error=1000");
    visitor.visit("/voting");

    cache.purge(Purge.all(Optional.of("voting"), Depth.SOFT));
    VOTING_PROXY.with(Fault.down());
    HttpResponse<String> page = visitor.visit("/voting");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("Uno").endsWith("</html>\n");
    assertThat(page.headers().firstValue("Cache-Control")).contains("private, no-store");
  }

  @Test
  void a_page_that_is_fresh_no_more_says_so() throws Exception {
    everythingLasts();
    primary("Uno", "public, max-age=1000, stale-if-error=1000");
    visitor.visit("/voting");
    VOTING.on("/voting", Origin.html(500, "oops"));

    cache.purge(Purge.uris(Optional.of("voting"), Set.of("/voting"), Depth.SOFT));
    HttpResponse<String> page = visitor.visit("/voting");

    assertThat(page.body()).contains("Uno");
    assertThat(page.headers().firstValue("Cache-Status")).contains("vitral; hit; ttl=-1");
  }

  @Test
  void a_page_made_of_kept_parts_says_how_long_it_lasts_and_by_what_it_is_told() throws Exception {
    everythingLasts();
    visitor.visit("/voting");

    HttpResponse<String> page = visitor.visit("/voting");

    assertThat(page.headers().firstValue("Cache-Control").orElse(""))
        .matches("max-age=(?:[1-9]|1\\d|20)");
    assertThat(page.headers().firstValue("Vary").orElse(""))
        .contains("cookie")
        .contains("accept")
        .doesNotContain("vitral-");
    assertThat(page.headers().firstValue("Cache-Status")).contains("vitral; hit");
    assertThat(page.headers().firstValue("ETag").orElse("")).startsWith("\"");
    assertThat(page.headers().firstValue("Content-Length")).isPresent();
  }

  @Test
  void who_has_the_page_already_is_told_so_until_one_of_its_parts_changes() throws Exception {
    everythingLasts();
    visitor.visit("/voting");
    String tag = visitor.visit("/voting").headers().firstValue("ETag").orElseThrow();

    HttpResponse<String> same = visitor.visit("/voting", "If-None-Match", "\"x\", W/" + tag);
    HEADER.on(
        "/fragments/header/bar",
        Origin.html(200, "<div data-fragment=\"header/bar\">new</div>", "Cache-Control", LASTING));
    cache.purge(Purge.all(Optional.of("header"), Depth.HARD));
    visitor.visit("/voting");
    HttpResponse<String> changed = visitor.visit("/voting", "If-None-Match", tag);

    assertThat(same.statusCode()).isEqualTo(304);
    assertThat(same.body()).isEmpty();
    assertThat(same.headers().firstValue("ETag")).contains(tag);
    assertThat(changed.statusCode()).isEqualTo(200);
    assertThat(changed.headers().firstValue("ETag").orElseThrow()).isNotEqualTo(tag);
  }

  @Test
  void of_a_visitors_page_the_private_part_alone_is_fetched_and_nobody_keeps_it() throws Exception {
    everythingLasts();
    HEADER.on(
        "/fragments/header/badge",
        Origin.html(
            200, "<p data-fragment=\"header/badge\">me</p>", "Cache-Control", "private, no-store"));
    String session = "__Host-session=live-ana-" + UUID.randomUUID();
    visitor.visit("/voting");
    HEADER.forget();
    VOTING.forget();

    HttpResponse<String> page = visitor.visit("/voting", "Cookie", session);

    assertThat(page.body()).contains(">me<");
    assertThat(page.headers().firstValue("Cache-Control")).contains("private, no-store");
    assertThat(page.headers().map()).doesNotContainKey("etag");
    assertThat(page.headers().firstValue("Cache-Status"))
        .contains("vitral; fwd=miss; detail=\"header/badge\"");
    assertThat(HEADER.timesAsked("/fragments/header/badge")).isOne();
    assertThat(HEADER.timesAsked("/fragments/header/bar")).isZero();
    assertThat(VOTING.timesAsked("/voting")).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/en/"})
  void the_home_page_is_made_of_kept_parts_alone(String home) throws Exception {
    everythingLasts();
    visitor.visit(home);
    HEADER.forget();
    VOTING.forget();

    HttpResponse<String> again = visitor.visit(home);

    assertThat(again.headers().firstValue("Cache-Status")).contains("vitral; hit");
    assertThat(again.headers().firstValue("ETag")).isPresent();
    for (String part : List.of("header/bar", "header/badge", "voting/leaderboard")) {
      String path = "/fragments/" + part;
      assertThat(HEADER.timesAsked(path) + VOTING.timesAsked(path)).as(part).isZero();
    }
  }

  private static void everythingLasts() {
    primary("Uno", "public, max-age=40", "Vary", "vitral-locale, Accept");
    part(HEADER, "header/bar", "public, max-age=30");
    part(HEADER, "header/badge", "public, max-age=20");
    part(VOTING, "voting/leaderboard", "public, max-age=30");
    part(VOTING, "voting/slow", "public, max-age=30");
  }

  private static void part(Origin origin, String include, String control) {
    String markup = "<div data-fragment=\"" + include + "\">x</div>";
    origin.on("/fragments/" + include, Origin.html(200, markup, "Cache-Control", control));
  }

  private static void primary(String title, String control, String... headers) {
    List<String> all = new ArrayList<>(List.of(headers));
    all.addAll(List.of("Cache-Control", control));
    VOTING.on(
        "/voting", Origin.page(200, title, "<h1>" + title + "</h1>", all.toArray(String[]::new)));
  }
}
