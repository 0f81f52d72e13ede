package dev.vitral.systemtests.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** Somebody without a mouse: goes from one thing to the next with the tabulator, and types. */
final class Keyboard {

  /** More stops than any page has. */
  private static final int STOPS = 150;

  private static final String SKIP = "a.skip-link";

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
    skipTo(target);
    for (int stop = 0; stop < STOPS && !hasFocus(target); stop++) {
      page.keyboard().press("Tab");
    }
    assertThat(hasFocus(target)).as("%s has the focus at %s", selector, page.url()).isTrue();
    assertThat(target.evaluate("element => element.matches(':focus-visible')"))
        .as("%s shows that it has the focus", selector)
        .isEqualTo(true);
  }

  /** Passes over what stands before the page's own content, as far as one is still before it. */
  private void skipTo(Locator target) {
    boolean within = isTrue(target, "element => element.closest('main') !== null");
    boolean before = isTrue(target, "() => document.activeElement === document.body");
    if (within && before) {
      page.keyboard().press("Tab");
      if (hasFocus(page.locator(SKIP))) {
        enter();
      }
    }
  }

  private static boolean hasFocus(Locator target) {
    return isTrue(target, "element => element === document.activeElement");
  }

  private static boolean isTrue(Locator target, String script) {
    return Boolean.TRUE.equals(target.evaluate(script));
  }
}
