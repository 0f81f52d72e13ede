package dev.vitral.systemtests.journeys;

import static dev.vitral.systemtests.portal.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vitral.systemtests.portal.Accounts;
import dev.vitral.systemtests.portal.Answer;
import dev.vitral.systemtests.portal.Client;
import dev.vitral.systemtests.portal.PortalExtension;
import dev.vitral.systemtests.portal.RunningPortal;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Of the home page of somebody who is logged in, only what is theirs alone is fetched, and the page
 * says so; others change the portal meanwhile, so it may take a few visits until all else is kept.
 */
@ExtendWith(PortalExtension.class)
class MembersHomeTest {

  private final Accounts accounts;

  MembersHomeTest(RunningPortal portal) {
    this.accounts = new Accounts(portal);
  }

  @ParameterizedTest
  @CsvSource({"demo-member, /", "demo-editor, /en/"})
  void the_badge_is_fetched_and_the_rest_comes_out_of_the_cache(String handle, String home) {
    Client member = accounts.as(handle);
    eventually(
        () -> {
          Answer page = member.get(home, "Accept", "text/html").is(200);
          assertThat(page.header("Cache-Status"))
              .isEqualTo("vitral; fwd=miss; detail=\"header/badge\"");
          assertThat(page.header("Server-Timing").replaceAll("dur=\\d+;desc=(?:stale-)?hit", "hit"))
              .contains(
                  "header-bar;hit",
                  "songs-searchbox;hit",
                  "reviews-latest;hit",
                  "voting-leaderboard;hit",
                  "prompts-trending;hit",
                  "header-badge;desc=pending");
          assertThat(page.header("Cache-Control")).isEqualTo("private, no-store");
          assertThat(page.body()).contains("action=\"" + home + "account/logout\"");
        });
  }
}
