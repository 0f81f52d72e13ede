package dev.vitral.launcher.command;

import picocli.CommandLine.Command;

/** Asks the running portal for twice what it sustains. */
@Command(
    name = "overload",
    description =
        "Ask the running portal for twice what it sustains; docs/proofs.md shows the options.")
final class BenchOverload extends PortalBench {

  BenchOverload() {
    super("dev.vitral.bench.overload.OverloadRun");
  }
}
