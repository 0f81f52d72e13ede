package dev.vitral.launcher.command;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/** Breaks the running portal's parts while its home page is read. */
@Command(
    name = "faults",
    description =
        "Break the running portal's parts while its home page is read, and judge every page;"
            + " docs/proofs.md shows the options.")
final class BenchFaults implements Callable<Integer> {

  @Unmatched List<String> words = new ArrayList<>();

  @Override
  public Integer call() {
    return PortalBench.run("dev.vitral.bench.faults.FaultRun", words);
  }
}
