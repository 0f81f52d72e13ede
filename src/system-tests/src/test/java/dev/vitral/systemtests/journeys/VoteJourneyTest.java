package dev.vitral.systemtests.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.vitral.systemtests.portal.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.vitral.systemtests.portal.Ballots;
import dev.vitral.systemtests.portal.Chromium;
import dev.vitral.systemtests.portal.PortalExtension;
import dev.vitral.systemtests.portal.RunningPortal;
import dev.vitral.systemtests.portal.Shared;
import dev.vitral.systemtests.portal.Window;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A visitor arrives, votes and sees the vote counted. */
@ResourceLock(Shared.CALM)
@ExtendWith(PortalExtension.class)
class VoteJourneyTest {

  private static final String NOTICE = ".notice--success";

  private final Ballots ballots;
  private final Chromium chromium;

  VoteJourneyTest(RunningPortal portal, Chromium chromium) {
    this.ballots = new Ballots(portal);
    this.chromium = chromium;
  }

  @ParameterizedTest
  @CsvSource({"es, /, /voting, telar", "en, /en/, /en/voting, hilo-rojo"})
  void a_vote_without_scripts_is_confirmed_and_counts_once(
      String language, String home, String voting, String candidate) {
    long before = ballots.countOf(candidate);
    try (Window window = chromium.open(false, ColorScheme.LIGHT)) {
      Page page = window.page();
      goToVoting(window, language, home, voting);
      vote(page, candidate);
      page.waitForURL(Pattern.compile(".*/confirmation\\?.*"));
      vote(page, candidate);
      assertThat(page.locator(NOTICE)).isVisible();
      eventually(() -> assertThat(ballots.countOf(candidate)).isEqualTo(before + 1));

      page.goBack();
      vote(page, candidate);
      assertThat(page.locator(NOTICE)).isVisible();
      page.navigate(voting);
      vote(page, candidate);
      assertThat(page.locator(NOTICE)).isVisible();
      counted(candidate, before + 1);
      eventually(() -> shows(page, voting, before + 1));
      assertThat(window.complaints()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"es, /, /voting, viento-zonda", "en, /en/, /en/voting, perro-cometa"})
  void a_vote_with_scripts_stays_on_the_page_and_counts_once(
      String language, String home, String voting, String candidate) {
    long before = ballots.countOf(candidate);
    try (Window window = chromium.open(true, ColorScheme.DARK)) {
      Page page = window.page();
      goToVoting(window, language, home, voting);
      String url = page.url();
      vote(page, candidate);
      page.locator("#voting-notice button[value='%s']".formatted(candidate)).click();
      assertThat(page.locator("#voting-notice " + NOTICE)).isVisible();
      page.locator(".voting__paper button[value='%s']".formatted(candidate)).last().dblclick();
      assertThat(page.locator("#voting-notice .notice:not(%s)".formatted(NOTICE))).isVisible();
      counted(candidate, before + 1);
      assertThat(page.url()).isEqualTo(url);
      assertThat(window.complaints()).isEmpty();
    }
  }

  @Test
  void the_board_moves_by_itself_when_somebody_else_votes() {
    String candidate = "cuarto-creciente";
    try (Window window = chromium.open(true, ColorScheme.LIGHT)) {
      Page page = window.page();
      page.navigate("/voting");
      long before = ballots.countOf(candidate);
      ballots.cast(candidate);
      assertThat(page.locator(row(candidate) + " data[value='%d']".formatted(before + 1)))
          .isVisible();
      assertThat(window.complaints()).isEmpty();
    }
  }

  @Test
  void the_language_switch_keeps_the_page() {
    try (Window window = chromium.open(false, ColorScheme.LIGHT)) {
      Page page = window.page();
      page.navigate("/voting");
      page.locator(".bar__language").click();
      assertThat(page.locator("html[lang=en] h1")).isVisible();
      assertThat(page.url()).endsWith("/en/voting");
      page.locator(".bar__language").click();
      assertThat(page.locator("html[lang=es] h1")).isVisible();
      assertThat(page.url()).endsWith("/voting").doesNotContain("/en/");
    }
  }

  private static void goToVoting(Window window, String language, String home, String voting) {
    Page page = window.openWhole(home);
    assertThat(page.locator("[data-fragment='voting/leaderboard']")).isVisible();
    assertThat(page.locator("html[lang=%s] h1".formatted(language))).isVisible();
    page.locator("[data-fragment='header/bar'] a[href='%s']".formatted(voting)).click();
    assertThat(page.locator(".voting__paper")).isVisible();
    page.waitForLoadState(); // until then no script listens
  }

  private static void shows(Page page, String voting, long votes) {
    page.navigate(voting);
    assertThat(page.locator("data[value='%d']".formatted(votes)).count()).isPositive();
  }

  private static void vote(Page page, String candidate) {
    page.locator("main button[value='%s']".formatted(candidate)).first().click();
  }

  private static String row(String candidate) {
    return ".voting__rank:has(img[src*='%s'])".formatted(candidate);
  }

  /** A vote of somebody else, counted after ours, shows that nothing of ours is on its way. */
  private void counted(String candidate, long votes) {
    String last = "telar".equals(candidate) ? "marea-doble" : "telar";
    long others = ballots.countOf(last);
    ballots.cast(last);
    eventually(() -> assertThat(ballots.countOf(last)).isGreaterThan(others));
    assertThat(ballots.countOf(candidate)).isEqualTo(votes);
  }
}
