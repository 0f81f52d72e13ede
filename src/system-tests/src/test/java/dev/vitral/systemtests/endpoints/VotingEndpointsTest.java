package dev.vitral.systemtests.endpoints;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitral.systemtests.portal.Accounts;
import dev.vitral.systemtests.portal.Ballots;
import dev.vitral.systemtests.portal.Client;
import dev.vitral.systemtests.portal.PortalExtension;
import dev.vitral.systemtests.portal.RunningPortal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Votes, voters and results. */
@ExtendWith(PortalExtension.class)
class VotingEndpointsTest {

  private static final String VOTES = Ballots.CONTEST + "/votes";
  private static final String VOTE =
      "{\"voteId\":\"01890000-0000-7000-8000-%s\",\"candidate\":\"%s\"}";

  private final Client client;
  private final Ballots ballots;

  VotingEndpointsTest(RunningPortal portal) {
    client = new Accounts(portal).nobody();
    ballots = new Ballots(portal);
  }

  @Test
  void a_vote_is_taken_once_from_a_voter_for_a_candidate() {
    String voter = ballots.newVoter();
    String id = voter.substring(voter.length() - 12).replaceAll("[^0-9a-f]", "7");
    String vote = VOTE.formatted(id, Ballots.UNCOUNTED);
    client.post(VOTES, vote, "Cookie", voter).is(202);
    client.post(VOTES, vote, "Cookie", voter).is(200);
    client.post(VOTES, vote).is(401);
    client.post(VOTES, VOTE.formatted("000000000002", "nadie"), "Cookie", voter).is(422);
    client.post("/voting/contests/nada/votes", vote, "Cookie", voter).is(404);
  }

  @Test
  void a_voter_has_a_limit() {
    String voter = ballots.newVoter();
    int status = 202;
    for (int i = 0; i < 50 && status == 202; i++) {
      String candidate = i % 2 == 0 ? Ballots.UNCOUNTED : Ballots.UNCOUNTED_TOO;
      status = ballots.cast(voter, candidate).statusCode();
    }
    assertThat(status).isEqualTo(429);
  }

  @Test
  void voters_are_made_and_results_are_read_by_anybody() {
    client.post("/voting/voters", "").is(201);
    assertThat(client.get(Ballots.CONTEST + "/results").is(200).json().path("standings"))
        .isNotEmpty();
    assertThat(
            client
                .get(Ballots.CONTEST + "/results", "Accept", "text/csv")
                .is(200)
                .header("Content-Type"))
        .startsWith("text/csv");
  }
}
