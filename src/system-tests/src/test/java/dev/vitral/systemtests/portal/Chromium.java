package dev.vitral.systemtests.portal;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The one browser of a test run; every visit has a profile of its own. */
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

  Chromium(RunningPortal portal) {
    this.portal = portal;
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
    Browser.NewContextOptions habits =
        new Browser.NewContextOptions()
            .setBaseURL(portal.url("").toString())
            .setJavaScriptEnabled(scripts)
            .setColorScheme(scheme)
            .setLocale("es-ES");
    return new Window(browser.newContext(habits));
  }

  @Override
  public void close() {
    playwright.close();
  }
}
