package dev.vitral.launcher.portal;

import dev.vitral.launcher.accounts.Account;
import dev.vitral.launcher.accounts.Sessions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

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
    visitUntilWhole("/", Optional.empty());
    visitUntilWhole("/en/", Optional.empty());
  }

  /** As {@link #pay}, as the first of these accounts: what is private is asked for too. */
  void payAs(List<Account> accounts) throws InterruptedException {
    try (Sessions sessions = new Sessions(portal, visitor, accounts, PATIENCE)) {
      Optional<String> token = Optional.empty();
      if (!accounts.isEmpty()) {
        token = sessions.token(accounts.get(0).handle());
      }
      if (token.isPresent()) {
        visitUntilWhole("/", token);
        visitUntilWhole("/account", token);
      }
    }
  }

  private void visitUntilWhole(String page, Optional<String> token) {
    for (int visit = 0; visit < MOST; visit++) {
      if (isWhole(page, token)) {
        return;
      }
    }
  }

  private boolean isWhole(String page, Optional<String> token) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(portal.resolve(page))
            .header("Accept", "text/html")
            .timeout(PATIENCE);
    token.ifPresent(known -> request.header("Authorization", "Bearer " + known));
    try {
      HttpResponse<String> answer =
          visitor.send(request.build(), HttpResponse.BodyHandlers.ofString());
      return answer.statusCode() == 200 && !answer.body().contains(LOWER_RUNG);
    } catch (IOException late) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }
}
