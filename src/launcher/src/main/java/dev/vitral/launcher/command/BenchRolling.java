package dev.vitral.launcher.command;

import picocli.CommandLine.Command;

/** Restarts everything behind a balancer over two shells. */
@Command(
    name = "rolling",
    description =
        "Restart every fragment and both of two shells behind a balancer while pages are read;"
            + " docs/proofs.md shows the options.")
final class BenchRolling extends PortalBench {

  BenchRolling() {
    super("dev.vitral.bench.rolling.RollingRun");
  }
}
