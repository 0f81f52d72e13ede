package dev.vitral.systemtests.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;

/** The portal's log-in form in a browser. */
public final class LoginForm {

  private final Page page;

  public LoginForm(Page page) {
    this.page = page;
  }

  /** Opens the form, fills it in and waits until the visitor is at their account. */
  public void fill(String handle, String password) {
    page.navigate("/account/login");
    send(handle, password);
    assertThat(page).hasURL(Pattern.compile(".*/account$"));
  }

  /** Fills in the form that the page shows. */
  public void send(String handle, String password) {
    page.locator("main input[name='username']").fill(handle);
    page.locator("main input[name='password']").fill(password);
    page.locator("main form[action*='login'] button[type='submit']").click();
  }
}
