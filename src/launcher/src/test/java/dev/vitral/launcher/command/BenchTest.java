package dev.vitral.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class BenchTest {

  @Test
  void every_bench_that_its_help_names_can_be_run() {
    CommandLine bench = new CommandLine(new Bench());
    String named = bench.getCommandSpec().usageMessage().synopsisSubcommandLabel();

    assertThat(named).isEqualTo("[" + String.join(" | ", bench.getSubcommands().keySet()) + "]");
  }
}
