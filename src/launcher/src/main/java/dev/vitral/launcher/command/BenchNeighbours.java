package dev.vitral.launcher.command;

import picocli.CommandLine.Command;

/** Floods one fragment after the other and measures the others. */
@Command(
    name = "neighbours",
    description =
        "Flood each fragment and measure the others' pages; docs/proofs.md shows the options.")
final class BenchNeighbours extends PortalBench {

  BenchNeighbours() {
    super("dev.vitral.bench.neighbours.NeighbourRun");
  }
}
