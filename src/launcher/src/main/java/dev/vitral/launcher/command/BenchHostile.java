package dev.vitral.launcher.command;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/** Sends hostile clients beside one that means well. */
@Command(
    name = "hostile",
    description =
        "Send hostile clients beside one that means well and measure both;"
            + " docs/proofs.md shows the options.")
final class BenchHostile implements Callable<Integer> {

  @Unmatched List<String> words = new ArrayList<>();

  @Override
  public Integer call() {
    return PortalBench.run("dev.vitral.bench.hostile.HostileRun", words);
  }
}
