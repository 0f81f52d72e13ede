package dev.vitral.launcher.command;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** All commands; alone it shows what there is. */
@Command(
    name = "vitral",
    description = "A portal of fragments in one shell, with its real stores, on this machine.",
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = false,
    subcommands = {
      Up.class,
      Down.class,
      Status.class,
      ListAccounts.class,
      Logs.class,
      Start.class,
      Stop.class,
      Restart.class,
      Kill.class,
      Reset.class,
      Demo.class,
      NewFragment.class,
      RemoveFragment.class,
      BuildAll.class,
      Test.class,
      Dev.class,
      Edge.class,
      Conformance.class,
      CacheTests.class,
      Bench.class,
      Fuzz.class,
      Supervisor.class
    })
public final class Commands implements Runnable {

  @Spec @Nullable CommandSpec spec;

  @Override
  public void run() {
    if (spec != null) {
      spec.commandLine().usage(System.out);
    }
  }
}
