package dev.vitral.systemtests.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.vitral.systemtests.portal.Chromium;
import dev.vitral.systemtests.portal.PortalExtension;
import dev.vitral.systemtests.portal.SamplePages;
import dev.vitral.systemtests.portal.Shared;
import dev.vitral.systemtests.portal.Window;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A visitor without an account searches songs, reads and compares reviews, looks at pictures. */
@ResourceLock(Shared.CALM)
@ExtendWith(PortalExtension.class)
class ReaderJourneyTest {

  private final Chromium chromium;

  ReaderJourneyTest(Chromium chromium) {
    this.chromium = chromium;
  }

  @ParameterizedTest(name = "in {0}, with scripts: {3}")
  @CsvSource({
    "es, /, lluvia, true",
    "es, /, lluvia, false",
    "en, /en/, rain, true",
    "en, /en/, rain, false"
  })
  void a_question_on_the_home_page_leads_to_songs_and_their_words(
      String language, String home, String question, boolean scripts) {
    try (Window window = chromium.open(scripts, ColorScheme.DARK)) {
      Page page = window.openWhole(home);
      page.locator("[data-fragment='songs/searchbox'] input[name=q]").fill(question);
      page.locator("[data-fragment='songs/searchbox'] button").first().click();
      assertThat(page).hasURL(Pattern.compile(".*/songs\\?.*q=" + question + ".*"));
      window.makeWhole();
      assertThat(page.locator("html[lang=%s] main mark".formatted(language)).first()).isVisible();
      page.locator("main a[href*='/songs/']").first().click();
      assertThat(page.locator("main h1")).isVisible();
      assertThat(page.locator("main .songs__lyrics, main [class*=lyrics]").first()).isVisible();
      assertThat(window.complaints()).isEmpty();
    }
  }

  @ParameterizedTest(name = "in {0}, with scripts: {2}")
  @CsvSource({"es, /, true", "es, /, false", "en, /en/, true", "en, /en/, false"})
  void two_cameras_are_found_read_and_compared(String language, String home, boolean scripts) {
    try (Window window = chromium.open(scripts, ColorScheme.LIGHT)) {
      Page page = window.openWhole(home);
      page.locator("[data-fragment='reviews/latest'] h2 a").click();
      page.locator("#reviews-kind").selectOption("camera");
      page.locator("#reviews-brand").selectOption(SamplePages.BRAND);
      page.locator("form.reviews__filters button").click();
      assertThat(page).hasURL(Pattern.compile(".*kind=camera&brand=" + SamplePages.BRAND + ".*"));
      page.locator(".reviews__card h3 a").first().click();
      assertThat(page.locator("html[lang=%s] main table".formatted(language))).isVisible();
      page.locator("main a[href*='/content/compare']").first().click();
      assertThat(page.locator("#reviews-second")).isVisible();
      List<String> cameras =
          page.locator("#reviews-first optgroup").first().locator("option").all().stream()
              .map(option -> option.getAttribute("value"))
              .toList();
      page.locator("#reviews-first").selectOption(cameras.get(0));
      page.locator("#reviews-second").selectOption(cameras.get(1));
      page.locator("form[action$='/content/compare'] button").click();
      int lines = linesOf(page, "p=%s&p=%s".formatted(cameras.get(0), cameras.get(1)));
      page.locator("main a[href*='only=differences']").click();
      assertThat(linesOf(page, "only=differences")).isBetween(1, lines);
      assertThat(window.complaints()).isEmpty();
    }
  }

  /** Of the table on the page with this in its query, once it has come to its end. */
  private static int linesOf(Page page, String query) {
    page.waitForURL(Pattern.compile(".*[?&]" + query + "(&.*)?$"));
    assertThat(page.locator("main tbody tr").first()).isVisible();
    return page.locator("main tbody tr").count();
  }

  @ParameterizedTest(name = "with scripts: {0}")
  @CsvSource({"true", "false"})
  void another_picture_is_one_click_away(boolean scripts) {
    try (Window window = chromium.open(scripts, ColorScheme.LIGHT)) {
      Page page = window.openWhole("/");
      String tile = "[data-fragment='header/art'] img";
      String before = page.locator(tile).getAttribute("src");
      page.locator("[data-fragment='header/art'] a, [data-fragment='header/art'] button")
          .last()
          .click();
      String shown = scripts ? tile : "main img";
      assertThat(page.locator(shown).first()).not().hasAttribute("src", before);
      assertThat(window.complaints()).isEmpty();
    }
  }
}
