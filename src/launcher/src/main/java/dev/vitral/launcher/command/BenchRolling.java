package dev.vitral.launcher.command;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/** Restarts everything behind a balancer over two shells. */
@Command(
    name = "rolling",
    description =
        "Restart every fragment and both of two shells behind a balancer while pages are read;"
            + " docs/proofs.md shows the options.")
final class BenchRolling implements Callable<Integer> {

  @Unmatched List<String> words = new ArrayList<>();

  @Override
  public Integer call() {
    return PortalBench.run("dev.vitral.bench.rolling.RollingRun", words);
  }
}
