package dev.vitral.systemtests.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.vitral.systemtests.portal.Accounts;
import dev.vitral.systemtests.portal.Chromium;
import dev.vitral.systemtests.portal.PortalExtension;
import dev.vitral.systemtests.portal.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An operator looks on the live page of what panes it is made, and what events are sent on it. */
@ExtendWith(PortalExtension.class)
class PanesJourneyTest {

  private static final String SEND =
      "name => document.body.dispatchEvent(new CustomEvent(name, {bubbles: true}))";
  private static final String LABEL = "pane => getComputedStyle(pane, '::after').content";

  private final Chromium chromium;

  PanesJourneyTest(Chromium chromium) {
    this.chromium = chromium;
  }

  @Test
  void panes_are_outlined_and_undeclared_events_reported_until_they_are_hidden() {
    try (Window window = chromium.openAs(Accounts.OPERATOR, true, ColorScheme.LIGHT)) {
      Page page = window.page();
      page.navigate("/_vitral");
      page.locator("form.operators__panes button").click();
      assertThat(page.locator(".panes-shown")).isVisible();
      page.waitForLoadState(); // until then nobody hears of events

      Locator bar = page.locator(".page__header .bar");
      assertThat(bar).isVisible();
      assertThat((String) bar.evaluate(LABEL)).contains("header/bar");
      assertThat(new AxeBuilder(page).setLegacyMode(true).analyze().getViolations()).isEmpty();

      Locator reported = page.locator("#panes-shown-events");
      page.evaluate(SEND, "voting:cast");
      page.evaluate(SEND, "htmx:anything");
      page.evaluate(SEND, "voting:castt");
      assertThat(reported).containsText("voting:castt");
      assertThat(reported.locator("p")).hasCount(1);

      page.locator(".panes-shown button").click();
      page.navigate("/");
      assertThat(page.locator(".panes-shown")).hasCount(0);
      assertThat(window.complaints()).isEmpty();
    }
  }

  @Test
  void without_a_script_the_outlines_are_there_all_the_same() {
    try (Window window = chromium.openAs(Accounts.OPERATOR, false, ColorScheme.DARK)) {
      window.page().navigate("/en/_vitral");
      window.page().locator("form.operators__panes button").click();

      assertThat(window.page().locator(".panes-shown")).isVisible();
      assertThat(window.page().locator("link[href*='/static/panes']")).hasCount(1);
    }
  }
}
