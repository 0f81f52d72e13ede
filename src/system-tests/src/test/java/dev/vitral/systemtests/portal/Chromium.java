package dev.vitral.systemtests.portal;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A browser; every visit has a profile of its own. */
public final class Chromium implements AutoCloseable {

  private static final Path PROGRAM = Path.of("/usr/bin/chromium");
  private static final List<String> FLAGS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private final RunningPortal portal;
  private final Playwright playwright;
  private final Browser browser;
  private final Map<String, String> sessions = new ConcurrentHashMap<>();

  Chromium(RunningPortal portal) {
    this.portal = portal;
    PlaywrightAssertions.setDefaultAssertionTimeout(Window.LIMIT.toMillis());
    this.playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    this.browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(PROGRAM)
                    .setHeadless(true)
                    .setArgs(FLAGS));
  }

  /** A new visitor with these habits. */
  public Window open(boolean scripts, ColorScheme scheme) {
    return new Window(browser.newContext(habits(scripts, scheme)));
  }

  /** A visitor with these habits who has logged in as one of the launcher's accounts. */
  public Window openAs(String handle, boolean scripts, ColorScheme scheme) {
    String session = sessions.computeIfAbsent(handle, this::logIn);
    return new Window(browser.newContext(habits(scripts, scheme).setStorageState(session)));
  }

  private String logIn(String handle) {
    try (Window window = open(false, ColorScheme.LIGHT)) {
      new LoginForm(window.page()).fill(handle, new Accounts(portal).password(handle));
      return window.page().context().storageState();
    }
  }

  private Browser.NewContextOptions habits(boolean scripts, ColorScheme scheme) {
    return new Browser.NewContextOptions()
        .setBaseURL(portal.url("").toString())
        .setJavaScriptEnabled(scripts)
        .setColorScheme(scheme)
        .setLocale("es-ES");
  }

  @Override
  public void close() {
    playwright.close();
  }
}
