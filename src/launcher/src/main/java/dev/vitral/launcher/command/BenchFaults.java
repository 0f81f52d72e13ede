package dev.vitral.launcher.command;

import picocli.CommandLine.Command;

/** Breaks the running portal's parts while its home page is read. */
@Command(
    name = "faults",
    description =
        "Break the running portal's parts while its home page is read, and judge every page;"
            + " docs/proofs.md shows the options.")
final class BenchFaults extends PortalBench {

  BenchFaults() {
    super("dev.vitral.bench.faults.FaultRun");
  }
}
