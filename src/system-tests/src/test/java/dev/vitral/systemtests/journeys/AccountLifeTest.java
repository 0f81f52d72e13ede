package dev.vitral.systemtests.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.vitral.systemtests.portal.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.vitral.systemtests.portal.Accounts;
import dev.vitral.systemtests.portal.Chromium;
import dev.vitral.systemtests.portal.LoginForm;
import dev.vitral.systemtests.portal.PortalExtension;
import dev.vitral.systemtests.portal.Shared;
import dev.vitral.systemtests.portal.Window;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** An account from its first day to its last, without a mouse. */
@ResourceLock(Shared.CALM)
@ExtendWith(PortalExtension.class)
class AccountLifeTest {

  private static final String SECOND = "tres paraguas en el andén";
  private static final String THIRD = "cuatro cerezas bajo la nieve";
  private static final String DONE = "main .notice--success";

  private final Chromium chromium;

  AccountLifeTest(Chromium chromium) {
    this.chromium = chromium;
  }

  /** Each language and each way, and with {@code ./vitral test --all} each language each way. */
  static Stream<Arguments> people() {
    Stream<Arguments> sample =
        Stream.of(Arguments.of("es", "", true), Arguments.of("en", "/en", false));
    return Boolean.getBoolean("vitral.tests.all")
        ? Stream.concat(
            sample, Stream.of(Arguments.of("es", "", false), Arguments.of("en", "/en", true)))
        : sample;
  }

  @ParameterizedTest(name = "in {0}, with scripts: {2}")
  @MethodSource("people")
  void an_account_is_made_kept_and_ended_by_keyboard(
      String language, String prefix, boolean scripts) throws IOException {
    try (Window window = chromium.open(scripts, ColorScheme.LIGHT)) {
      Life life = new Life(window.page(), prefix, Accounts.newHandle());
      life.register();
      assertThat(window.page().locator("html[lang=%s]".formatted(language))).isVisible();
      life.confirm(letter(life.email(), "email/confirmation"));
      life.logOut();
      life.logIn(Accounts.PASSWORD);
      life.rename(Accounts.newHandle());
      life.changePassword(Accounts.PASSWORD, SECOND);
      endElsewhere(life);
      life.logOut();
      life.forgetPassword();
      life.choosePassword(letter(life.email(), "recovery/password"), THIRD);
      life.logIn(THIRD);
      life.export();
      life.delete(THIRD);
      assertThat(window.complaints()).isEmpty();
    }
  }

  /** Where the link of the latest mail to somebody leads. */
  private String letter(String email, String kind) {
    try (Window operator = chromium.openAs(Accounts.OPERATOR, false, ColorScheme.LIGHT)) {
      String link =
          "main article:has(.header__address:text-is('%s')) a[href*='%s']".formatted(email, kind);
      eventually(
          () -> {
            operator.page().navigate("/account/mail");
            assertThat(operator.page().locator(link).count()).isPositive();
          });
      return operator.page().locator(link).first().getAttribute("href");
    }
  }

  private void endElsewhere(Life life) {
    try (Window elsewhere = chromium.open(false, ColorScheme.DARK)) {
      new LoginForm(elsewhere.page()).fill(life.handle, SECOND);
      life.endOtherSession();
      eventually(
          () -> {
            elsewhere.page().navigate("/account");
            assertThat(elsewhere.page().url()).contains("/account/login");
          });
    }
  }

  /** What one person does with one account. */
  private static final class Life {

    private final Page page;
    private final Keyboard keyboard;
    private final String prefix;
    private final String email;
    private String handle;

    Life(Page page, String prefix, String handle) {
      this.page = page;
      this.keyboard = new Keyboard(page);
      this.prefix = prefix;
      this.handle = handle;
      this.email = handle + "@correo.example";
    }

    String email() {
      return email;
    }

    void register() {
      page.navigate(prefix + "/account/register");
      keyboard.type("#header-username", handle);
      keyboard.type("#header-email", email);
      keyboard.type("#header-password", Accounts.PASSWORD);
      keyboard.enter();
      isAt("/account");
    }

    void confirm(String link) {
      page.navigate(link);
      keyboard.press("main form[action*=confirmation] button");
      assertThat(page.locator(DONE)).isVisible();
      page.navigate(prefix + "/account");
      assertThat(page.locator("main a.header__address")).hasText(email);
    }

    void logOut() {
      page.navigate(prefix + "/account");
      keyboard.press("main form[action*=logout] button");
      assertThat(page).not().hasURL(Pattern.compile(".*/account$"));
    }

    void logIn(String password) {
      page.navigate(prefix + "/account/login");
      keyboard.type("main input[name=username]", handle);
      keyboard.type("main input[name=password]", password);
      keyboard.enter();
      isAt("/account");
    }

    void rename(String other) {
      keyboard.type("#header-username", other);
      keyboard.enter();
      assertThat(page.locator(DONE)).isVisible();
      assertThat(page.locator("main .header__facts")).containsText(other);
      handle = other;
    }

    void changePassword(String current, String next) {
      keyboard.type("#header-current", current);
      keyboard.type("#header-new", next);
      keyboard.enter();
      assertThat(page).hasURL(Pattern.compile(".*done=password$"));
      assertThat(page.locator(DONE)).isVisible();
    }

    void endOtherSession() {
      page.navigate(prefix + "/account/sessions");
      keyboard.press("main li form[action$=removal] button");
      assertThat(page.locator("main li form[action$=removal]")).hasCount(0);
    }

    void forgetPassword() {
      page.navigate(prefix + "/account/recovery");
      keyboard.type("#header-email", email);
      keyboard.enter();
      assertThat(page.locator(DONE)).isVisible();
    }

    void choosePassword(String link, String next) {
      page.navigate(link);
      keyboard.type("#header-new", next);
      keyboard.enter();
      assertThat(page).not().hasURL(Pattern.compile(".*token=.*"));
    }

    void export() throws IOException {
      page.navigate(prefix + "/account/data");
      Download download =
          page.waitForDownload(() -> keyboard.press("main a[href*='/api/me/export']"));
      assertThat(Files.readString(download.path())).contains(handle, email);
    }

    void delete(String password) {
      keyboard.type("#header-current", password);
      keyboard.press("main form[action*=deletion] button");
      assertThat(page).not().hasURL(Pattern.compile(".*/account/data$"));
      page.navigate(prefix + "/account/login");
      keyboard.type("main input[name=username]", handle);
      keyboard.type("main input[name=password]", password);
      keyboard.enter();
      assertThat(page.locator("main [role=alert]")).isVisible();
    }

    private void isAt(String path) {
      assertThat(page).hasURL(Pattern.compile(".*" + prefix + path + "$"));
    }
  }
}
