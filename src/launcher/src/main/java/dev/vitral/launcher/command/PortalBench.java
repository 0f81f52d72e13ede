package dev.vitral.launcher.command;

import dev.vitral.launcher.build.Tool;
import dev.vitral.launcher.control.ControlClient;
import dev.vitral.launcher.control.Endpoint;
import dev.vitral.launcher.home.Home;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Unmatched;

/**
 * A bench that loads the portal of this checkout, and commands it through its launcher, in a
 * process of its own that knows the options.
 */
abstract class PortalBench implements Callable<Integer> {

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this, and leave the portal alone.")
  boolean helps;

  @Unmatched List<String> words = new ArrayList<>();

  private final String main;
  private final Home home = Home.ofThisCall();

  /**
   * @param main a class of {@code src/bench}
   */
  PortalBench(String main) {
    this.main = main;
  }

  @Override
  public Integer call() {
    ControlClient.require(home);
    List<String> said = new ArrayList<>(words); // what is said first counts
    said.addAll(List.of("--control", Endpoint.file(home).toString()));
    said.addAll(List.of("--root", home.root().toString()));
    Tool bench = new Tool(home, "bench");
    bench.build(new Terminal(System.err)::step);
    return bench.run(List.of("-Xmx256m"), main, said);
  }
}
