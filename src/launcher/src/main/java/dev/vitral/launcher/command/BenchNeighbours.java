package dev.vitral.launcher.command;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/** Floods one fragment after the other and measures the others. */
@Command(
    name = "neighbours",
    description =
        "Flood each fragment and measure the others' pages; docs/proofs.md shows the options.")
final class BenchNeighbours implements Callable<Integer> {

  @Unmatched List<String> words = new ArrayList<>();

  @Override
  public Integer call() {
    return PortalBench.run("dev.vitral.bench.neighbours.NeighbourRun", words);
  }
}
