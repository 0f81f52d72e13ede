package dev.vitral.launcher.command;

import dev.vitral.launcher.Foreground;
import dev.vitral.launcher.home.Home;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/** Measures the edge beside other composers; the script knows the options. */
@Command(
    name = "peers",
    description = "Measure the edge beside nginx, Varnish and others; -h shows the options.")
final class BenchPeers implements Callable<Integer> {

  private static final String SCRIPT = "src/bench/peers/run.sh";

  @Unmatched List<String> words = new ArrayList<>();

  private final Home home = Home.ofThisCall();

  @Override
  public Integer call() {
    List<String> command = new ArrayList<>();
    command.add(home.root().resolve(SCRIPT).toString());
    command.addAll(words);
    return Foreground.run(command);
  }
}
