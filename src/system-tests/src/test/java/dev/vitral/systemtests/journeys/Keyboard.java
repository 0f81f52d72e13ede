package dev.vitral.systemtests.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** Somebody without a mouse: goes from one thing to the next with the tabulator, and types. */
final class Keyboard {

  /** More stops than any page has. */
  private static final int STOPS = 150;

  private final Page page;

  Keyboard(Page page) {
    this.page = page;
  }

  /** Types into a field, in the place of what stands there. */
  void type(String field, String text) {
    goTo(field);
    page.keyboard().press("Control+a");
    page.keyboard().type(text);
  }

  /** Sends the form of the field that has the focus. */
  void enter() {
    page.keyboard().press("Enter");
  }

  /** Presses a button or follows a link. */
  void press(String target) {
    goTo(target);
    enter();
  }

  private void goTo(String selector) {
    Locator target = page.locator(selector).first();
    target.waitFor();
    for (int stop = 0; stop < STOPS && !hasFocus(target); stop++) {
      page.keyboard().press("Tab");
    }
    assertThat(hasFocus(target)).as("%s has the focus at %s", selector, page.url()).isTrue();
    assertThat(target.evaluate("element => element.matches(':focus-visible')"))
        .as("%s shows that it has the focus", selector)
        .isEqualTo(true);
  }

  private static boolean hasFocus(Locator target) {
    return Boolean.TRUE.equals(target.evaluate("element => element === document.activeElement"));
  }
}
