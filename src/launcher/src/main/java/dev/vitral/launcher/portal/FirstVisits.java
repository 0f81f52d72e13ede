package dev.vitral.launcher.portal;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/**
 * The visits that a portal gets before people do: fresh processes answer their first requests
 * slowly, and who opens the portal the moment it is ready must see panes, not fallbacks.
 */
final class FirstVisits {

  /** The mark of a part that was replaced by a lower rung. */
  private static final String LOWER_RUNG = "data-rung=";

  /**
   * Enough for cold services; a pane that is broken on purpose must not hold the start for long.
   */
  private static final int MOST = 6;

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final HttpClient visitor = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private final URI portal;

  FirstVisits(URI portal) {
    this.portal = portal;
  }

  /** Visits the home page in both languages until each comes whole, a few times at most. */
  void pay() {
    visitUntilWhole(portal.resolve("/"));
    visitUntilWhole(portal.resolve("/en/"));
  }

  private void visitUntilWhole(URI page) {
    for (int visit = 0; visit < MOST; visit++) {
      if (isWhole(page)) {
        return;
      }
    }
  }

  private boolean isWhole(URI page) {
    try {
      HttpRequest request = HttpRequest.newBuilder(page).timeout(PATIENCE).build();
      HttpResponse<String> answer = visitor.send(request, HttpResponse.BodyHandlers.ofString());
      return answer.statusCode() == 200 && !answer.body().contains(LOWER_RUNG);
    } catch (IOException late) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }
}
