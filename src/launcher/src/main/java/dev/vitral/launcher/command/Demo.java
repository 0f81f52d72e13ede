package dev.vitral.launcher.command;

import dev.vitral.launcher.Trouble;
import dev.vitral.launcher.accounts.Accounts;
import dev.vitral.launcher.control.ControlClient;
import dev.vitral.launcher.demo.PromptCrowd;
import dev.vitral.launcher.demo.Visitor;
import dev.vitral.launcher.demo.VotingCrowd;
import dev.vitral.launcher.home.Home;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes the board and the feeds move. */
@Command(
    name = "demo",
    description = "Send a bounded number of votes, likes and prompts so that the pages move.")
final class Demo implements Callable<Integer> {

  /** Of so many votes, one like or prompt beside them. */
  private static final int VOTES_PER_DEED = 7;

  private static final int MOST_DEEDS = 49;
  private static final Duration BETWEEN_DEEDS = Duration.ofMillis(250);
  private static final Duration LONGEST = Duration.ofMinutes(1);

  @Option(
      names = "--votes",
      paramLabel = "N",
      defaultValue = "300",
      description = "How many (default: ${DEFAULT-VALUE}).")
  int votes;

  @Option(
      names = "--per-second",
      paramLabel = "N",
      defaultValue = "20",
      description = "How fast at most (default: ${DEFAULT-VALUE}).")
  int perSecond;

  private final Terminal terminal = new Terminal();

  @Override
  public Integer call() throws InterruptedException {
    Home home = Home.ofThisCall();
    URI portal = URI.create(ControlClient.require(home).portal());
    Visitor visitor = new Visitor(portal);
    PromptCrowd members = new PromptCrowd(visitor, Accounts.of(home).read());
    FutureTask<PromptCrowd.Deeds> deeds =
        new FutureTask<>(
            () ->
                members.mingle(
                    Math.min(MOST_DEEDS, votes / VOTES_PER_DEED), BETWEEN_DEEDS, LONGEST));
    Thread beside = new Thread(deeds, "members");
    beside.setDaemon(true);
    beside.start();
    int acknowledged = vote(new VotingCrowd(visitor), portal);
    terminal.say("%d of %d votes were acknowledged.".formatted(acknowledged, votes));
    tell(deeds);
    return acknowledged == votes ? 0 : 1;
  }

  private int vote(VotingCrowd crowd, URI portal) throws InterruptedException {
    VotingCrowd.Contest contest = crowd.contest();
    terminal.say("Voting in %s; watch %s".formatted(contest.id(), portal));
    return crowd.vote(
        contest, votes, Duration.ofSeconds(1).dividedBy(Math.max(1, perSecond)), this::tell);
  }

  private void tell(int sum) {
    if (sum % 50 == 0) {
      terminal.step("%d of %d votes".formatted(sum, votes));
    }
  }

  /** Waits for the members; that they can do nothing at the moment is no failure of the vote. */
  private void tell(FutureTask<PromptCrowd.Deeds> deeds) throws InterruptedException {
    try {
      PromptCrowd.Deeds done = deeds.get();
      terminal.say(
          "Members liked %d times and published %d prompts."
              .formatted(done.liked(), done.published()));
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Trouble trouble) {
        terminal.say("Members liked and published nothing: " + trouble.getMessage());
      } else {
        throw new IllegalStateException(e.getCause());
      }
    }
  }
}
