package dev.vitral.systemtests.resilience;

import static dev.vitral.systemtests.portal.Eventually.answered;
import static dev.vitral.systemtests.portal.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vitral.systemtests.portal.Ballots;
import dev.vitral.systemtests.portal.PortalExtension;
import dev.vitral.systemtests.portal.RunningPortal;
import dev.vitral.systemtests.portal.Visitor;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page keeps standing when a pane falls, and what was promised is kept. */
@Isolated
@ExtendWith(PortalExtension.class)
class KilledPartsTest {

  private static final String BOARD = "data-fragment=\"voting/leaderboard\"";
  private static final List<String> PANES =
      Stream.of(
              "header/bar",
              "header/badge",
              "header/art",
              "voting/leaderboard",
              "reviews/latest",
              "songs/searchbox",
              "prompts/trending")
          .map("data-fragment=\"%s\""::formatted)
          .toList();
  private static final Pattern LAST_BOARD = rung("voting/leaderboard", "stale");
  private static final Pattern BOARDS_FALLBACK = rung("voting/leaderboard", "fallback");
  private static final Pattern ANY_BAR = rung("header/bar", "(?:stale|static)");

  private final RunningPortal portal;
  private final Visitor visitor;

  KilledPartsTest(RunningPortal portal) {
    this.portal = portal;
    this.visitor = portal.visitor();
  }

  private static Pattern rung(String include, String rung) {
    return Pattern.compile(
        "data-fragment-fallback=\"%s\"[^>]*data-rung=\"%s\"".formatted(include, rung));
  }

  @Test
  void the_home_page_is_whole_and_holds_no_trace_of_esi() {
    for (String home : new String[] {"/", "/en/"}) {
      eventually(() -> assertThat(visitor.get(home).body()).contains(PANES));
      HttpResponse<String> page = visitor.get(home);
      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.body()).contains("</html>").doesNotContain("<esi:");
    }
  }

  @Test
  void a_killed_pane_leaves_its_last_good_copy_and_heals_without_a_restart_of_the_shell() {
    long shell = portal.part("shell").path("pid").asLong();
    eventually(() -> assertThat(visitor.get("/").body()).contains(BOARD));
    try {
      portal.vitral("kill", "voting");
      eventually(this::showsTheLastBoard);
    } finally {
      portal.vitral("restart", "voting");
    }
    eventually(() -> assertThat(visitor.get("/").body()).contains(BOARD));
    eventually(() -> assertThat(visitor.get("/voting").statusCode()).isEqualTo(200));
    assertThat(portal.part("shell").path("pid").asLong()).isEqualTo(shell);
  }

  /** A board that was fresh when its fragment fell stays until that is over. */
  private void showsTheLastBoard() {
    HttpResponse<String> home = visitor.get("/");
    assertThat(home.statusCode()).isEqualTo(200);
    assertThat(home.body()).containsPattern(LAST_BOARD).contains("</html>");
    assertThat(home.headers().firstValue("Cache-Control")).get().asString().contains("no-store");
  }

  /** Header and voting have tests of their own, the stores are killed with what they hold. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "voting-counter",
        "reviews",
        "reviews-projector",
        "songs",
        "songs-ingest",
        "prompts"
      })
  void the_home_page_stands_without_any_one_role_and_is_whole_again_after_it(String role) {
    try {
      portal.vitral("kill", role);
      HttpResponse<String> home = visitor.get("/");
      assertThat(home.statusCode()).isEqualTo(200);
      assertThat(home.body()).contains("</html>").doesNotContain("<esi:");
    } finally {
      portal.vitral("restart", role);
    }
    eventually(() -> assertThat(visitor.get("/").body()).contains(PANES));
  }

  @Test
  void a_shell_that_starts_while_a_pane_is_away_says_503_and_not_404() {
    try {
      portal.vitral("kill", "voting");
      portal.vitral("restart", "shell");
      HttpResponse<String> page = visitor.get("/voting");
      assertThat(page.statusCode()).isEqualTo(503);
      assertThat(page.headers().firstValue("Retry-After")).isPresent();
      assertThat(visitor.get("/nada").statusCode()).isEqualTo(404);
      assertThat(visitor.get("/").body()).containsPattern(BOARDS_FALLBACK);
    } finally {
      portal.vitral("restart", "voting");
    }
    eventually(() -> assertThat(visitor.get("/voting").statusCode()).isEqualTo(200));
  }

  @Test
  void without_the_header_a_bar_still_leads_on() {
    try {
      portal.vitral("kill", "header");
      eventually(
          () -> assertThat(visitor.get("/").body()).containsPattern(ANY_BAR).contains("/voting"));
    } finally {
      portal.vitral("restart", "header");
    }
    eventually(() -> assertThat(visitor.get("/").body()).contains("data-fragment=\"header/bar\""));
  }

  @Test
  void every_acknowledged_vote_survives_a_kill_of_the_stores() {
    Ballots ballots = new Ballots(portal);
    String candidate = "jardin-de-invierno";
    long before = answered(() -> ballots.countOf(candidate));
    int votes = 40;
    for (int i = 0; i < votes; i++) {
      ballots.cast(candidate);
    }
    portal.vitral("kill", "kafka");
    portal.vitral("restart", "kafka");
    eventually(() -> assertThat(ballots.countOf(candidate)).isEqualTo(before + votes));
  }
}
