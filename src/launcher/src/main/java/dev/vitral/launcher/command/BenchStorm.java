package dev.vitral.launcher.command;

import picocli.CommandLine.Command;

/** Tries wrong passwords and measures everything else. */
@Command(
    name = "storm",
    description =
        "Storm the log-in with wrong passwords and measure pages; docs/proofs.md shows the options.")
final class BenchStorm extends PortalBench {

  BenchStorm() {
    super("dev.vitral.bench.storm.StormRun");
  }
}
