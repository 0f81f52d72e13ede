package dev.vitral.launcher.command;

import dev.vitral.launcher.control.ControlClient;
import dev.vitral.launcher.demo.VotingCrowd;
import dev.vitral.launcher.home.Home;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes the board move. */
@Command(name = "demo", description = "Send a bounded number of votes so that the board moves.")
final class Demo implements Callable<Integer> {

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

  @Override
  public Integer call() throws InterruptedException {
    URI portal = URI.create(ControlClient.require(Home.ofThisCall()).portal());
    Terminal terminal = new Terminal();
    VotingCrowd crowd = new VotingCrowd(portal);
    VotingCrowd.Contest contest = crowd.contest();
    terminal.say("Voting in %s; watch %s".formatted(contest.id(), portal));
    int acknowledged =
        crowd.vote(
            contest,
            votes,
            Duration.ofSeconds(1).dividedBy(Math.max(1, perSecond)),
            sum -> tell(terminal, sum));
    terminal.say("%d of %d votes were acknowledged.".formatted(acknowledged, votes));
    return acknowledged == votes ? 0 : 1;
  }

  private void tell(Terminal terminal, int sum) {
    if (sum % 50 == 0) {
      terminal.step("%d of %d votes".formatted(sum, votes));
    }
  }
}
