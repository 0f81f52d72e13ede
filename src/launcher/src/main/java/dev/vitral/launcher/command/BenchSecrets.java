package dev.vitral.launcher.command;

import dev.vitral.launcher.accounts.Accounts;
import dev.vitral.launcher.build.Tool;
import dev.vitral.launcher.control.ControlClient;
import dev.vitral.launcher.home.Home;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/** Looks for one visitor's secrets in what the running portal shows to others. */
@Command(
    name = "secrets",
    description =
        "Ask the running portal in several names for everything, and look for what is another"
            + " one's; docs/performance.md shows the options.")
final class BenchSecrets implements Callable<Integer> {

  @Unmatched List<String> words = new ArrayList<>();

  private final Home home = Home.ofThisCall();

  @Override
  public Integer call() {
    String accounts = Accounts.of(home).file().toString();
    List<String> said = new ArrayList<>(words); // what is said first counts
    said.addAll(List.of("--portal", ControlClient.require(home).portal(), "--accounts", accounts));
    Tool bench = new Tool(home, "bench");
    bench.build(new Terminal(System.err)::step);
    return bench.run(List.of("-Xmx256m"), "dev.vitral.bench.secrets.SecretHunt", said);
  }
}
