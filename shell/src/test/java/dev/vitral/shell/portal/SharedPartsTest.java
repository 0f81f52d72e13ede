package dev.vitral.shell.portal;

import static dev.vitral.shell.portal.TestPortal.HEADER;
import static dev.vitral.shell.portal.TestPortal.SONGS;
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
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SharedPartsTest extends ShellScene {

  private static final String BOARD = "/fragments/voting/leaderboard";

  private static final String LASTING = "public, max-age=60";

  @Test
  void what_is_fresh_is_not_asked_for_again() throws Exception {
    board("one", LASTING);

    visitor.visit("/");
    board("two", LASTING);
    HttpResponse<String> again = visitor.visit("/");

    assertThat(again.body()).contains("one").doesNotContain("two");
    assertThat(VOTING.timesAsked(BOARD)).isOne();
    assertThat(again.headers().firstValue("Server-Timing").orElse(""))
        .containsPattern("voting-leaderboard;dur=\\d+;desc=hit");
  }

  /** The part has thirteen seconds, of which its page would wait for less than twelve. */
  @Test
  void what_is_asked_for_on_behalf_of_everybody_has_its_own_time() throws Exception {
    part(VOTING, "voting/slow", "slow", LASTING);
    try (Wire first = new Wire(portal)) {
      first.say("GET / HTTP/1.1\r\nHost: first.test\r\nConnection: close\r\n\r\n").rest();
    }

    assertThat(VOTING.nextTo("/fragments/voting/slow").headers())
        .containsEntry("vitral-deadline", "13000");
  }

  @Test
  void each_language_is_asked_for() throws Exception {
    board("one", LASTING);

    visitor.visit("/");
    visitor.visit("/en/");

    assertThat(VOTING.timesAsked(BOARD)).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"private, max-age=60", "no-store", "no-cache", "max-age=0", ""})
  void what_its_fragment_does_not_allow_is_not_kept(String control) throws Exception {
    board("one", control);

    visitor.visit("/");
    visitor.visit("/");

    assertThat(VOTING.timesAsked(BOARD)).isEqualTo(2);
  }

  @Test
  void what_sets_a_cookie_is_not_kept() throws Exception {
    VOTING.on(
        BOARD,
        Origin.html(200, markup("one"), "Cache-Control", LASTING, "Set-Cookie", "__Host-voter=1"));

    visitor.visit("/");
    HttpResponse<String> again = visitor.visit("/");

    assertThat(VOTING.timesAsked(BOARD)).isEqualTo(2);
    assertThat(again.headers().map()).doesNotContainKey("set-cookie");
  }

  @Test
  void what_is_said_to_surrogates_comes_first() throws Exception {
    board("one", "no-cache", "Surrogate-Control", "max-age=60");

    visitor.visit("/");
    visitor.visit("/");

    assertThat(VOTING.timesAsked(BOARD)).isOne();
  }

  /** Even if the fragment claims that it is for everybody. */
  @Test
  void what_was_asked_with_a_token_is_neither_kept_nor_out_of_the_cache() throws Exception {
    HEADER.on(
        "/fragments/header/badge",
        exchange -> {
          String token = exchange.getRequestHeaders().getFirst("Authorization");
          String body = "<p data-fragment=\"header/badge\">" + token + "</p>";
          Origin.html(200, body, "Cache-Control", LASTING).to(exchange);
        });
    String ana = "ana-" + UUID.randomUUID();
    String eva = "eva-" + UUID.randomUUID();

    String nobodys = visitor.visit("/").body();
    String anas = visitor.visit("/", "Cookie", "__Host-session=live-" + ana).body();
    String evas = visitor.visit("/", "Cookie", "__Host-session=live-" + eva).body();
    String nobodysAgain = visitor.visit("/").body();

    assertThat(anas).contains("jwt.header." + ana);
    assertThat(evas).contains("jwt.header." + eva).doesNotContain(ana);
    assertThat(nobodys).contains(">null<");
    assertThat(nobodysAgain).isEqualTo(nobodys);
    assertThat(HEADER.timesAsked("/fragments/header/badge")).isEqualTo(3);
  }

  @Test
  void who_comes_while_a_part_is_asked_for_anew_gets_it_at_once_and_unmarked() throws Exception {
    board("one", "public, max-age=1, stale-while-revalidate=1000");
    visitor.visit("/");
    board("two", "public, max-age=1000");

    HttpResponse<String> meanwhile =
        visitor.visitUntil("/", home -> timing(home).contains("desc=stale-hit"));

    assertThat(meanwhile.body()).contains("one").doesNotContain("data-fragment-fallback");
    visitor.visitUntil("/", home -> home.body().contains("two"));
    assertThat(VOTING.timesAsked(BOARD)).isEqualTo(2);
  }

  @Test
  void a_fragment_that_fails_meanwhile_is_not_covered_for_long() throws Exception {
    board("one", "public, max-age=1, stale-while-revalidate=1000");
    visitor.visit("/");

    VOTING_PROXY.with(Fault.down());

    visitor.visitUntil("/", home -> home.body().contains("data-rung=\"stale\""));
    assertThat(visitor.visit("/").body()).contains("data-rung=\"stale\" data-age=", ">one<");
  }

  @Test
  void an_older_answer_stands_in_if_its_fragment_allows_it() throws Exception {
    board("one", "public, max-age=1000, stale-if-error=1000");
    visitor.visit("/");

    cache.purge(Purge.all(Optional.of("voting"), Depth.SOFT));
    VOTING_PROXY.with(Fault.down());
    HttpResponse<String> home = visitor.visit("/");

    assertThat(home.body())
        .contains("data-fragment-fallback=\"voting/leaderboard\" data-rung=\"stale\" data-age=")
        .contains("one")
        .doesNotContain("last board");
    assertThat(home.headers().firstValue("Cache-Control")).contains("private, no-store");
    assertThat(home.headers().map()).doesNotContainKey("etag");
  }

  @Test
  void a_write_drops_what_it_names_before_its_answer_is_there() throws Exception {
    board("one", LASTING, "Surrogate-Key", "contests votes");
    VOTING.on("/voting/votes", Origin.text(202, "text/plain", "ok", "Vitral-Purge", "votes"));
    visitor.visit("/");
    board("two", LASTING);

    visitor.send("POST", "/voting/votes", "x=1");

    assertThat(visitor.visit("/").body()).contains(">two<").doesNotContain(">one<");
  }

  @Test
  void the_parts_of_a_kept_part_are_kept_themselves() throws Exception {
    VOTING.on(
        BOARD,
        Origin.html(
            200,
            "<section data-fragment=\"voting/leaderboard\">"
                + "<esi:include src=\"/fragments/songs/answers\"/></section>",
            "Cache-Control",
            LASTING,
            "Surrogate-Control",
            "content=\"ESI/1.0\""));
    SONGS.on(
        "/fragments/songs/answers",
        Origin.html(
            200, "<ol data-fragment=\"songs/answers\">songs</ol>", "Cache-Control", LASTING));

    String first = visitor.visit("/").body();
    String again = visitor.visit("/").body();

    assertThat(again).isEqualTo(first).contains("songs/answers").doesNotContain("<esi");
    assertThat(VOTING.timesAsked(BOARD)).isOne();
    assertThat(SONGS.timesAsked("/fragments/songs/answers")).isOne();
  }

  private static void board(String words, String control, String... headers) {
    List<String> all = new ArrayList<>(List.of(headers));
    if (!control.isEmpty()) {
      all.addAll(List.of("Cache-Control", control));
    }
    VOTING.on(BOARD, Origin.html(200, markup(words), all.toArray(String[]::new)));
  }

  private static String markup(String words) {
    return "<section data-fragment=\"voting/leaderboard\">" + words + "</section>";
  }

  private static String timing(HttpResponse<String> page) {
    return page.headers().firstValue("Server-Timing").orElse("");
  }
}
