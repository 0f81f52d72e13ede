package dev.vitral.systemtests.votes;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** One client's people: voters who come one after the other and use all their votes. */
final class Crowd implements Runnable {

  /** One vote in twenty is sent again although it was acknowledged. */
  private static final int REPEATS = 20;

  private final VoteClient client;
  private final OpenContest contest;
  private final Acknowledged acknowledged;
  private final Random chance = new Random();

  Crowd(VoteClient client, OpenContest contest, Acknowledged acknowledged) {
    this.client = client;
    this.contest = contest;
    this.acknowledged = acknowledged;
  }

  @Override
  public void run() {
    boolean byForm = chance.nextBoolean();
    boolean more = true;
    while (more) {
      more = everyVoteOf(client.voter(), byForm);
      byForm = !byForm;
    }
  }

  private boolean everyVoteOf(String voter, boolean byForm) {
    List<String> candidates = new ArrayList<>(contest.candidates());
    Collections.shuffle(candidates, chance);
    int votes = Math.min(contest.votesPerVoter(), candidates.size());
    for (String candidate : candidates.subList(0, votes)) {
      if (!acknowledged.takeTurn()) {
        return false;
      }
      boolean twice = chance.nextInt(REPEATS) == 0;
      if (byForm) {
        client.castForm(contest, voter, candidate, twice);
      } else {
        client.castJson(contest, voter, candidate, twice);
      }
    }
    return true;
  }
}
