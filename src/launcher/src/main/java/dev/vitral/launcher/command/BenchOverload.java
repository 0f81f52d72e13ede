package dev.vitral.launcher.command;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/** Asks the running portal for twice what it sustains. */
@Command(
    name = "overload",
    description =
        "Ask the running portal for twice what it sustains; docs/proofs.md shows the options.")
final class BenchOverload implements Callable<Integer> {

  @Unmatched List<String> words = new ArrayList<>();

  @Override
  public Integer call() {
    return PortalBench.run("dev.vitral.bench.overload.OverloadRun", words);
  }
}
