package dev.vitral.launcher.command;

import dev.vitral.launcher.build.Tool;
import dev.vitral.launcher.control.ControlClient;
import dev.vitral.launcher.control.Endpoint;
import dev.vitral.launcher.home.Home;
import java.util.ArrayList;
import java.util.List;

/** A bench that loads the portal of this checkout, and commands it through its launcher. */
final class PortalBench {

  private PortalBench() {}

  /**
   * Runs it in a process of its own.
   *
   * @param main a class of {@code src/bench}
   * @param words its command line
   * @return its exit status
   */
  static int run(String main, List<String> words) {
    Home home = Home.ofThisCall();
    ControlClient.require(home);
    List<String> said = new ArrayList<>(words); // what is said first counts
    said.addAll(List.of("--control", Endpoint.file(home).toString()));
    Tool bench = new Tool(home, "bench");
    bench.build(new Terminal(System.err)::step);
    return bench.run(List.of("-Xmx256m"), main, said);
  }
}
