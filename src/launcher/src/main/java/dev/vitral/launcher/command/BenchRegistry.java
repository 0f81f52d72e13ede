package dev.vitral.launcher.command;

import picocli.CommandLine.Command;

/** Measures what it costs that many fragments are registered. */
@Command(
    name = "registry",
    description =
        "Measure pages with few and with many fragments registered; docs/proofs.md shows the"
            + " options.")
final class BenchRegistry extends PortalBench {

  BenchRegistry() {
    super("dev.vitral.bench.registry.RegistryRun");
  }
}
