package dev.vitral.systemtests.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.vitral.systemtests.portal.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.vitral.systemtests.portal.Accounts;
import dev.vitral.systemtests.portal.Chromium;
import dev.vitral.systemtests.portal.PortalExtension;
import dev.vitral.systemtests.portal.RunningPortal;
import dev.vitral.systemtests.portal.Visitor;
import dev.vitral.systemtests.portal.Window;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An editor writes a review, looks at it, publishes it, and takes it back. */
@ExtendWith(PortalExtension.class)
class EditorJourneyTest {

  private final Chromium chromium;
  private final Visitor visitor;

  EditorJourneyTest(RunningPortal portal, Chromium chromium) {
    this.chromium = chromium;
    this.visitor = portal.visitor();
  }

  @ParameterizedTest(name = "in {0}, with scripts: {2}")
  @CsvSource({"es, '', true", "es, '', false", "en, /en, true", "en, /en, false"})
  void a_review_goes_from_the_desk_to_the_home_page_and_back(
      String language, String prefix, boolean scripts) {
    String title = "Diario de prueba " + UUID.randomUUID().toString().substring(0, 8);
    try (Window window = chromium.openAs(Accounts.EDITOR, scripts, ColorScheme.DARK)) {
      Page page = window.page();
      page.navigate(prefix + "/reviews/editor");
      page.locator("main a[href$='/reviews/editor/new']").click();
      fill(page, title, language);
      act(page, "preview");
      assertThat(page.locator("#reviews-preview-title")).hasText(title);
      assertThat(visitor.get(prefix + "/").body()).doesNotContain(title);
      act(page, "publish");
      String review = page.locator("main a[href*='/content/']").first().getAttribute("href");
      eventually(() -> assertThat(visitor.get(review).statusCode()).isEqualTo(200));
      eventually(() -> assertThat(visitor.get(prefix + "/").body()).contains(title));
      eventually(() -> assertThat(visitor.get(prefix + "/reviews").body()).contains(title));
      page.navigate(prefix + "/reviews/editor");
      page.locator("main a", new Page.LocatorOptions().setHasText(title)).click();
      act(page, "withdraw");
      eventually(() -> assertThat(visitor.get(prefix + "/").body()).doesNotContain(title));
      assertThat(window.complaints()).isEmpty();
    }
  }

  @Test
  void what_is_wrong_is_said_beside_the_field_and_nothing_written_is_lost() {
    try (Window window = chromium.openAs(Accounts.EDITOR, false, ColorScheme.LIGHT)) {
      Page page = window.page();
      page.navigate("/reviews/editor/new");
      fill(page, "Sin nota", "es");
      page.locator("#reviews-image").fill("7.25");
      page.locator("main form").first().evaluate("form => form.noValidate = true");
      act(page, "publish");
      assertThat(page.locator("#reviews-image-error")).isVisible();
      assertThat(page.locator("#reviews-title")).hasValue("Sin nota");
      assertThat(page.locator("#reviews-content")).hasValue("Primer párrafo.\n\nSegundo párrafo.");
    }
  }

  private static void fill(Page page, String title, String language) {
    page.locator("#reviews-title").fill(title);
    page.locator("#reviews-product").selectOption("sony-a7-iv");
    page.locator("#reviews-lang").selectOption(language);
    page.locator("#reviews-summary").fill("Un resumen para quien tiene prisa");
    page.locator("#reviews-content").fill("Primer párrafo.\n\nSegundo párrafo.");
    page.locator("#reviews-pros").fill("Cabe en la mochila");
    page.locator("#reviews-cons").fill("Pide tarjetas rápidas");
    for (String score : new String[] {"image", "handling", "autofocus", "value"}) {
      page.locator("#reviews-" + score).fill("8.5");
    }
  }

  private static void act(Page page, String action) {
    page.locator("main button[name=action][value=%s]".formatted(action)).first().click();
  }
}
