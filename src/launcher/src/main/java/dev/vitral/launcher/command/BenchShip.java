package dev.vitral.launcher.command;

import picocli.CommandLine.Command;

/** Ships a fragment again and again while pages are read. */
@Command(
    name = "ship",
    description =
        "Write, start, upgrade, refuse and remove a fragment while pages are read; docs/proofs.md"
            + " shows the options.")
final class BenchShip extends PortalBench {

  BenchShip() {
    super("dev.vitral.bench.ship.ShipRun");
  }
}
