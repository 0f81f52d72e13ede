package dev.vitral.systemtests.portal;

import static dev.vitral.systemtests.portal.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** One visitor's browser window; it notes whatever goes wrong in the page. */
public final class Window implements AutoCloseable {

  /** A pane's fallback, or the page that the shell answers with 503. */
  private static final String LATE = "[data-rung], .error-page__status:text-is('503')";

  /** Longer than the deadline of a page. */
  static final Duration LIMIT = Duration.ofSeconds(45);

  private final BrowserContext context;
  private final Page page;
  private final List<String> complaints = new ArrayList<>();

  Window(BrowserContext context) {
    this.context = context;
    context.setDefaultTimeout(LIMIT.toMillis());
    page = context.newPage();
    page.onConsoleMessage(this::heard);
    page.onPageError(error -> complaints.add("uncaught: " + error));
    page.onRequestFailed(this::failed);
    page.onResponse(this::answered);
  }

  public Page page() {
    return page;
  }

  /** Opens a page, again while it is late, or a pane of it that has its fallback instead. */
  public Page openWhole(String path) {
    page.navigate(path);
    makeWhole();
    return page;
  }

  /**
   * Loads the page again while it is late, or a pane of it that has its fallback instead; which is
   * known when it has come to its end.
   */
  public void makeWhole() {
    page.waitForLoadState();
    eventually(
        () -> {
          if (page.locator(LATE).count() > 0) {
            page.reload();
          }
          assertThat(page.locator(LATE).count()).as("late parts of " + page.url()).isZero();
        });
  }

  /** Console errors (refusals by the content policy among them), exceptions, failed requests. */
  public List<String> complaints() {
    return List.copyOf(complaints);
  }

  /** Those of the pages before, when another one is opened here. */
  public void forgetComplaints() {
    complaints.clear();
  }

  private void heard(ConsoleMessage message) {
    boolean statusOfThePage =
        message.text().startsWith("Failed to load resource")
            && message.location().startsWith(page.url() + ":");
    if (message.type().equals("error") && !statusOfThePage) {
      complaints.add("console: " + message.text() + " at " + message.location());
    }
  }

  /** A stream that the visitor leaves is no failure. */
  private void failed(Request request) {
    if (!"net::ERR_ABORTED".equals(request.failure())) {
      complaints.add("failed: " + request.url() + " " + request.failure());
    }
  }

  private void answered(Response response) {
    if (response.status() >= 400 && !response.request().isNavigationRequest()) {
      complaints.add(response.status() + ": " + response.url());
    }
  }

  @Override
  public void close() {
    context.close();
  }
}
