package dev.vitral.systemtests.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.vitral.systemtests.portal.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.vitral.systemtests.portal.Accounts;
import dev.vitral.systemtests.portal.Chromium;
import dev.vitral.systemtests.portal.LoginForm;
import dev.vitral.systemtests.portal.PortalExtension;
import dev.vitral.systemtests.portal.Shared;
import dev.vitral.systemtests.portal.Window;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Somebody joins, writes, likes, follows and leaves. */
@ResourceLock(Shared.CALM)
@ResourceLock(Shared.LATEST_PROMPTS)
@ExtendWith(PortalExtension.class)
class MemberJourneyTest {

  private static final String LIKES =
      "[data-fragment='header/badge'] [data-fragment='prompts/likes']";
  private static final Pattern ONE_PROMPT = Pattern.compile(".*/prompts/[0-9a-f-]{36}(\\?.*)?$");

  private final Chromium chromium;

  MemberJourneyTest(Chromium chromium) {
    this.chromium = chromium;
  }

  @ParameterizedTest(name = "in {0}, with scripts: {2}")
  @CsvSource({"es, '', true", "es, '', false", "en, /en, true", "en, /en, false"})
  void somebody_joins_and_takes_part(String language, String prefix, boolean scripts) {
    String handle = Accounts.newHandle();
    try (Window window = chromium.open(scripts, ColorScheme.LIGHT)) {
      Page page = window.page();
      register(window, prefix, handle);
      logIn(page, prefix, handle);
      assertThat(page.locator("html[lang=%s]".formatted(language))).isVisible();
      String prompt = publish(window, prefix, "Una nana para " + handle);
      like(window, prefix);
      follow(page, prefix);
      page.navigate(prefix + "/prompts/feed");
      assertThat(page.locator("main")).containsText("Una nana para " + handle);
      correct(page, prompt, "Dos nanas para " + handle);
      remove(page, prompt);
      logOut(window);
      assertThat(window.complaints()).isEmpty();
    }
  }

  @Test
  void who_must_log_in_first_is_brought_back_to_where_they_wanted_to_go() {
    String handle = Accounts.newHandle();
    try (Window window = chromium.open(false, ColorScheme.DARK)) {
      Page page = window.page();
      register(window, "/en", handle);
      page.navigate("/en/prompts/new");
      assertThat(page).hasURL(Pattern.compile(".*/en/account/login\\?next=.*"));
      new LoginForm(page).send(handle, Accounts.PASSWORD);
      assertThat(page).hasURL(Pattern.compile(".*/en/prompts/new$"));
    }
  }

  @Test
  void a_like_moves_the_badge_in_the_header_without_a_reload() {
    try (Window window = chromium.openAs("pilar-montes", true, ColorScheme.LIGHT)) {
      Page page = window.page();
      window.openWhole("/prompts");
      String before = page.locator(LIKES).innerText();
      page.evaluate("document.body.dataset.stayed = 'yes'");
      Locator heart = page.locator("form.prompts__like:not([action$='removal']) button").first();
      heart.click();
      eventually(() -> assertThat(page.locator(LIKES).innerText()).isNotEqualTo(before));
      assertThat(page.locator("body[data-stayed=yes]")).isVisible();
      assertThat(window.complaints()).isEmpty();
    }
  }

  @Test
  void a_click_on_a_prompt_shows_its_songs_in_place() {
    try (Window window = chromium.open(true, ColorScheme.DARK)) {
      Page page = window.page();
      window.openWhole("/prompts");
      page.locator(".prompts__text a").first().click();
      assertThat(page.locator(".prompts__songs [data-fragment='songs/answers']").first())
          .isVisible();
      assertThat(page).hasURL(Pattern.compile(".*/prompts$"));
      assertThat(window.complaints()).isEmpty();
    }
  }

  private static void register(Window window, String prefix, String handle) {
    Page page = window.page();
    page.navigate(prefix + "/account/register");
    page.locator("main input[name=username]").fill(handle);
    page.locator("main input[name=password]").fill(Accounts.PASSWORD);
    page.locator("main form[action*=register] button").click();
    assertThat(page).hasURL(Pattern.compile(".*/account$"));
    logOut(window);
  }

  private static void logIn(Page page, String prefix, String handle) {
    page.navigate(prefix + "/account/login");
    new LoginForm(page).send(handle, "no es mi clave");
    assertThat(page.locator("main [role=alert]")).isVisible();
    new LoginForm(page).send(handle, Accounts.PASSWORD);
    assertThat(page).hasURL(Pattern.compile(".*/account$"));
  }

  private static String publish(Window window, String prefix, String text) {
    Page page = window.page();
    page.navigate(prefix + "/prompts/new");
    page.locator("main textarea[name=prompt]").fill(text);
    page.locator("main input[name=tags]").fill("nana noche");
    page.locator("main form[action*=prompts] button").click();
    assertThat(page).hasURL(ONE_PROMPT);
    assertThat(page.locator("main")).containsText(text);
    window.makeWhole();
    assertThat(page.locator("main [data-fragment='songs/answers']")).isVisible();
    return page.url().replaceFirst("\\?.*", "");
  }

  private static void like(Window window, String prefix) {
    Page page = window.openWhole(prefix + "/prompts");
    page.locator("form.prompts__like:not([action$='removal']) button").first().click();
    assertThat(page.locator("form.prompts__like[action$='removal']").first()).isVisible();
    window.makeWhole();
    assertThat(page.locator(LIKES)).containsText("1");
  }

  private static void follow(Page page, String prefix) {
    page.navigate(prefix + "/prompts/people/rosa-tierno");
    page.locator("main form[action*='followers'] button").first().click();
    assertThat(page.locator("main form[action*='followers/removal'] button").first()).isVisible();
  }

  private static void correct(Page page, String prompt, String text) {
    page.navigate(prompt + "/edition");
    page.locator("main textarea[name=prompt]").fill(text);
    page.locator("main form[action*=edition] button").click();
    assertThat(page.locator("main")).containsText(text);
  }

  private static void remove(Page page, String prompt) {
    page.navigate(prompt + "/removal");
    page.locator("main form[action*=removal] button").first().click();
    assertThat(page).not().hasURL(Pattern.compile(".*/removal$"));
    assertThat(page.navigate(prompt).status()).isEqualTo(404);
  }

  private static void logOut(Window window) {
    Page page = window.openWhole("/");
    page.locator("[data-fragment='header/badge'] form[action*=logout] button").click();
    assertThat(page.locator("a[href*='/account/login']").first()).isVisible();
    window.openWhole("/");
    assertThat(page.locator("[data-fragment='header/badge'] a[href*=login]").first()).isVisible();
  }
}
