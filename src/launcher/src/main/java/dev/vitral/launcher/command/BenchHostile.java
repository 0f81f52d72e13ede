package dev.vitral.launcher.command;

import picocli.CommandLine.Command;

/** Sends hostile clients beside one that means well. */
@Command(
    name = "hostile",
    description =
        "Send hostile clients beside one that means well and measure both;"
            + " docs/proofs.md shows the options.")
final class BenchHostile extends PortalBench {

  BenchHostile() {
    super("dev.vitral.bench.hostile.HostileRun");
  }
}
